export type { LatLngTuple } from 'leaflet/dist/leaflet-src.esm.js'
export { mapApproval } from './boundaries'
export { addTiles, hasTiles } from './tiles'
export { createMap, destroyMap, followSize, hunanView, sources, type LeafletMap } from './createMap'
export type { Painter } from './colours'
export { addDrawing, type Drawing } from './drawing'
export { lineOf } from './routeLine'
export { createHereLayer, type HereLayer } from './hereLayer'
export {
  addPlaceLayer,
  type CoveredCorner,
  type MapPlace,
  type MapTown,
  type Opened,
  type PlaceLayer,
} from './placeLayer'
export { addRouteLayer, type Covered, type RouteLayer } from './routeLayer'
export { listOrders, readView, uncovered, writeView, type ListOrder, type MapSheetName, type MapView } from './view'

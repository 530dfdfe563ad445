import { TileLayer, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'

/** Whether the operator set an online layer; the default build has none and asks no other host for anything. */
export const hasTiles: boolean = __TILE_URL__ !== ''

/** The tiles of the operator's choice over the sketch, which stays underneath for where they do not come. */
export function addTiles(map: LeafletMap): { show: (on: boolean) => void } {
  if (!__TILE_URL__) return { show: () => undefined }
  const credit = document.createElement('span')
  credit.textContent = __TILE_ATTRIBUTION__
  // With CORS, so that the worker can see whether an answer is a picture and how big it is.
  const layer = new TileLayer(__TILE_URL__, {
    crossOrigin: 'anonymous',
    zIndex: 2,
    maxZoom: map.getMaxZoom(),
    attribution: credit.outerHTML,
  })
  return {
    show(on) {
      if (on) layer.addTo(map)
      else layer.remove()
    },
  }
}

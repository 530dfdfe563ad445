import { LayerGroup, Polyline, type LatLngTuple, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import type { Place, Position, Route, RouteMode } from '../model'
import type { MapColours } from './colours'
import { smooth } from './smooth'

const colourOf: Record<RouteMode, keyof MapColours> = { 'rail': 'red', 'rail-sea': 'red', 'river-sea': 'blue', 'air': 'violet', 'road': 'ochre' }

/** The line of a route: its stops in order, with the waypoints between them. Stops without a position are passed over. */
export function lineOf(route: Route, places: Map<string, Place>): Position[] {
  return route.stops.flatMap((id, index) => {
    const at = places.get(id)?.at
    return [...(at ? [at] : []), ...(route.bends[String(index)] ?? [])]
  })
}

export interface RouteLayer {
  show: (routes: Route[], selected: string | undefined, colours: MapColours) => void
}

/** Routes by mode; dashed where the text only planned them. */
export function addRouteLayer(map: LeafletMap, places: Map<string, Place>, onOpen: (id: string) => void): RouteLayer {
  const group = new LayerGroup().addTo(map)
  return {
    show(routes, selected, colours) {
      group.clearLayers()
      for (const route of routes) {
        const line: LatLngTuple[] = smooth(lineOf(route, places)).map(([lat, lng]) => [lat, lng])
        if (line.length < 2) continue
        const chosen = route.id === selected
        const style = { color: colours[colourOf[route.mode]], weight: chosen ? 5 : 2.4, opacity: selected && !chosen ? 0.35 : 0.9 }
        new Polyline(line, { ...style, dashArray: route.status === 'planned' ? '7 7' : undefined, smoothFactor: 1.2, interactive: false }).addTo(group)
        // A thumb needs a wider line than the eye.
        new Polyline(line, { weight: 22, opacity: 0, smoothFactor: 1.2 }).on('click', () => onOpen(route.id)).addTo(group)
      }
    },
  }
}

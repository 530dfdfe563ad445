import {
  LineUtil,
  Point,
  type LatLngTuple,
  type LeafletMouseEvent,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js'
import { routeTones } from '../model/placeLooks'
import type { Place, Position, Route } from '../model'
import type { MapColours } from './colours'
import { smooth } from './smooth'
import { trace, type Pen } from './sketch/pen'
import { lineShape, type Shape } from './sketch/shapes'
import { toWorld, touches, type WorldPoint } from './sketch/world'

/** A thumb needs a wider line than the eye: so far from it, in CSS pixels, a touch still means it. */
const reach = 14
const weight = { plain: 2.4, chosen: 5 }
const dashes = [7, 7]

/**
 * The line of a route: its stops in order, with the waypoints between them. Stops without a position are passed over.
 */
export function lineOf(route: Route, places: Map<string, Place>): Position[] {
  return route.stops.flatMap((id, index) => {
    const at = places.get(id)?.at
    return [...(at ? [at] : []), ...(route.bends[String(index)] ?? [])]
  })
}

interface Line {
  route: Route
  points: WorldPoint[]
  shape: Shape
}

export interface RouteLayer {
  show: (routes: Route[], chosen: string | undefined) => void
  /** Moves the map so that the whole of a route is seen, above so many pixels that something else covers. */
  fit: (id: string, covered: number) => void
  paint: (pen: Pen, colours: MapColours) => void
}

/** Routes by mode; dashed where the text only planned them. A touch near one opens it. */
export function addRouteLayer(map: LeafletMap, places: Map<string, Place>, onOpen: (id: string) => void): RouteLayer {
  let lines: Line[] = []
  let selected: string | undefined

  const lineFor = (route: Route): Line[] => {
    const points = smooth(lineOf(route, places)).map(toWorld)
    return points.length < 2 ? [] : [{ route, points, shape: lineShape(points) }]
  }
  function under(touch: Point): Route | undefined {
    const scale = 2 ** map.getZoom()
    const at = map.getPixelOrigin().add(touch)
    const distanceTo = ({ points }: Line) =>
      points.slice(1).reduce((least, [x, y], index) => {
        const [fromX, fromY] = points[index]!
        return Math.min(
          least,
          LineUtil.pointToSegmentDistance(at, new Point(fromX * scale, fromY * scale), new Point(x * scale, y * scale)),
        )
      }, Infinity)
    const [nearest] = lines
      .map((line) => ({ line, distance: distanceTo(line) }))
      .sort((a, b) => a.distance - b.distance)
    return nearest && nearest.distance <= reach ? nearest.line.route : undefined
  }
  map.on('click', (event) => {
    const route = under((event as LeafletMouseEvent).layerPoint)
    if (route) onOpen(route.id)
  })

  return {
    show(routes, chosen) {
      const known = new Map(lines.map((line) => [line.route, line]))
      lines = routes.flatMap((route) => known.get(route) ?? lineFor(route))
      selected = chosen
    },
    fit(id, covered) {
      const line = lines.find(({ route }) => route.id === id)
      if (!line) return
      const [first, ...rest] = lineOf(line.route, places).map(([lat, lng]): LatLngTuple => [lat, lng])
      if (first)
        map.fitBounds([first, ...rest], {
          paddingTopLeft: [40, 120],
          paddingBottomRight: [40, covered + 24],
          maxZoom: 10,
          animate: false,
        })
    },
    paint(pen, colours) {
      const { context, box } = pen
      context.lineJoin = 'round'
      context.lineCap = 'round'
      for (const { route, shape } of lines) {
        if (!touches(shape.box, box)) continue
        const chosen = route.id === selected
        trace(pen, [shape])
        context.strokeStyle = colours[routeTones[route.mode]]
        context.globalAlpha = selected && !chosen ? 0.35 : 0.9
        context.lineWidth = chosen ? weight.chosen : weight.plain
        context.setLineDash(route.status === 'planned' ? dashes : [])
        context.stroke()
      }
      context.setLineDash([])
      context.globalAlpha = 1
    },
  }
}

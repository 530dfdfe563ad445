import {
  LineUtil,
  Point,
  type LatLngTuple,
  type LeafletMouseEvent,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js'
import { routeLooks } from '../model/placeLooks'
import type { Place, Route } from '../model/place'
import type { MapColours } from './colours'
import { curveOf } from './routeLine'
import { buildPath, type DrawContext } from './sketch/drawContext'
import { lineShape, type Shape } from './sketch/shapes'
import { toWorld, touches, type WorldPoint } from './sketch/world'

/** A thumb needs a wider line than the eye: so far from it, in CSS pixels, a touch still means it. */
const reach = 14
const weight = { plain: 1.6, chosen: 3, casing: 2.4, end: 3.5 }
const dashes = [6, 5]

interface Line {
  route: Route
  points: WorldPoint[]
  shape: Shape
}

/** CSS pixels at the edges of the map that something else lies over. */
export interface Covered {
  top?: number
  right?: number
  bottom?: number
}
/** CSS pixels left free around a route that is seen whole. */
const clear = 28

export interface RouteLayer {
  show: (routes: Route[], chosen: string | undefined) => void
  /** Moves the map so that the whole of a route is seen between what covers its edges. */
  fit: (id: string, covered: Covered) => void
  paint: (drawContext: DrawContext, colours: MapColours) => void
}

/** Routes by mode; dashed where the text only planned them. A touch near one opens it. */
export function addRouteLayer(map: LeafletMap, places: Map<string, Place>, onOpen: (id: string) => void): RouteLayer {
  let lines: Line[] = []
  let selected: string | undefined

  const lineFor = (route: Route): Line[] => {
    const points = curveOf(route, places).map(toWorld)
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
    fit(id, { top = 0, right = 0, bottom = 0 }) {
      const line = lines.find(({ route }) => route.id === id)
      const [first, ...rest] = line ? curveOf(line.route, places).map(([lat, lng]): LatLngTuple => [lat, lng]) : []
      if (!first) return
      map.fitBounds([first, ...rest], {
        paddingTopLeft: [clear, top + clear],
        paddingBottomRight: [right + clear, bottom + clear],
        maxZoom: 10,
        animate: false,
      })
    },
    paint(drawContext, colours) {
      const { context, box } = drawContext
      context.lineJoin = 'round'
      context.lineCap = 'round'
      // The chosen one last, so that none lies on it.
      const ordered = [...lines].sort((a, b) => Number(a.route.id === selected) - Number(b.route.id === selected))
      for (const line of ordered) if (touches(line.shape.box, box)) draw(drawContext, colours, line)
      context.setLineDash([])
      context.globalAlpha = 1
    },
  }

  /** On a rim in the colour of the land, so that lines that cross stay apart. */
  function draw(drawContext: DrawContext, colours: MapColours, { route, points, shape }: Line) {
    const chosen = route.id === selected
    const { context } = drawContext
    const width = chosen ? weight.chosen : weight.plain
    buildPath(drawContext, [shape])
    context.setLineDash([])
    context.globalAlpha = selected && !chosen ? 0.3 : 0.85
    context.strokeStyle = colours.land
    context.lineWidth = width + weight.casing
    context.stroke()
    context.globalAlpha = selected && !chosen ? 0.35 : 1
    context.strokeStyle = colours[routeLooks[route.mode].tone]
    context.lineWidth = width
    context.setLineDash(route.status === 'planned' ? dashes : [])
    context.stroke()
    context.setLineDash([])
    const end = points[points.length - 1]
    if (route.to && end) drawOpenEnd(drawContext, end, colours)
  }
}

/** The text names no stop at this end: open, not a dot. */
function drawOpenEnd({ context, at }: DrawContext, end: WorldPoint, { land }: MapColours) {
  const [x, y] = at(end)
  context.beginPath()
  context.arc(x, y, weight.end, 0, 2 * Math.PI)
  context.fillStyle = land
  context.lineWidth = 1.6
  context.fill()
  context.stroke()
}

import { whenIdle } from '../platform/idle'
import type { Topology } from 'topojson-specification'
import { rivers } from './basemap/rivers'
import type { MapColours } from './colours'
import { smooth } from './smooth'
import { buildPath, type DrawContext } from './sketch/drawContext'
import { lineShape, shapesOf, type Shape } from './sketch/shapes'
import { boxOf, contains, toWorld, touches, worldWidth, type Box } from './sketch/world'

/** From this zoom on the finer geometry replaces the coarse one. */
const chinaFrom = 4.5
const hunanFrom = 6.5
/** Closer than this the rivers' own banks are there, and a line drawn from town to town would be wrong. */
const riversUntil = 9
/** CSS pixels below which a lake is left out. Of land every isle stays, however small. */
const leastWater = 7
/** CSS pixels. */
const weight = { coast: 0.6, river: 1.8 }
/** The rectangle in which the China depth redraws the coast: north-west and south-east. */
const chinaBox: Box = boxOf([toWorld([41, 100]), toWorld([17, 124])])

interface Depth {
  land: Shape[]
  water: Shape[]
}

export interface Basemap {
  paint: (drawContext: DrawContext, colours: MapColours) => void
}

/** Land and water in three depths; the finer ones come in as the person zooms. No boundary line is in any of them. */
export async function loadBasemap(): Promise<Basemap> {
  const [{ default: world }, { default: china }, { default: hunan }] = await Promise.all([
    import('./basemap/world.topo.json'),
    import('./basemap/china.topo.json'),
    import('./basemap/hunan.topo.json'),
  ])
  // Each depth is unpacked when it is first looked at, or before that when there is nothing else to do.
  const depth = (topology: unknown) =>
    once((): Depth => ({
      land: shapesOf(topology as Topology, 'land'),
      water: shapesOf(topology as Topology, 'water'),
    }))
  const [far, region, province] = [depth(world), depth(china), depth(hunan)]
  const beyond = once(() => ({ land: moved(far().land), water: moved(far().water) }))
  for (const unpack of [far, region, province]) void idle().then(unpack)
  const streams = once(() => rivers.map(({ line }) => lineShape(smooth(line).map(toWorld))))

  return {
    paint(drawContext, colours) {
      const { context, zoom, box, size } = drawContext
      const draw = ({ land, water }: Depth) => {
        fill(drawContext, land, colours.land, colours.coast)
        fill(drawContext, water, colours.water, colours.river, leastWater)
      }
      context.fillStyle = colours.water
      context.fillRect(0, 0, size.width, size.height)
      const isFar = zoom < chinaFrom
      if (isFar || !contains(chinaBox, box)) draw(far())
      if (box.right > worldWidth) draw(beyond())
      if (isFar || !touches(chinaBox, box)) return
      const [left, top] = drawContext.at([chinaBox.left, chinaBox.top])
      const [right, bottom] = drawContext.at([chinaBox.right, chinaBox.bottom])
      context.fillStyle = colours.water
      context.fillRect(left, top, right - left, bottom - top)
      draw(region())
      if (zoom < riversUntil) {
        buildPath(drawContext, streams())
        stroke(context, colours.river, weight.river)
      }
      if (zoom >= hunanFrom) draw(province())
    },
  }
}

/** The world a second time, beyond the date line. */
const moved = (shapes: Shape[]): Shape[] =>
  shapes.map(({ rings, box, closed }) => ({
    rings: rings.map((ring) => ring.map((value, index) => (index % 2 ? value : value + worldWidth))),
    box: { ...box, left: box.left + worldWidth, right: box.right + worldWidth },
    closed,
  }))

function fill(drawContext: DrawContext, shapes: Shape[], colour: string, edge: string, least = 0) {
  buildPath(drawContext, shapes, least)
  drawContext.context.fillStyle = colour
  drawContext.context.fill('evenodd')
  stroke(drawContext.context, edge, weight.coast)
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number) {
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineJoin = 'round'
  context.stroke()
}

/** Milliseconds after which the next layer is drawn even if the phone is busy. */
const timeoutMs = 3_000
const idle = () =>
  new Promise<void>((resolve) => {
    whenIdle(resolve, timeoutMs)
  })

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= make())
}

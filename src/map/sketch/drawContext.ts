import { clip, clipLine, fit } from './clip'
import type { Shape } from './shapes'
import { contains, touches, type Box, type WorldPoint } from './world'

/** What a layer draws with. Coordinates of the context are CSS pixels from the canvas's corner. */
export interface DrawContext {
  context: CanvasRenderingContext2D
  zoom: number
  /** CSS pixels to a world unit. */
  scale: number
  /** The part of the world that the canvas shows, in world units. */
  box: Box
  /** The canvas, in CSS pixels. */
  size: { width: number; height: number }
  /** Where a point of the world is on the canvas. */
  at: (point: WorldPoint) => [x: number, y: number]
}

/** Points nearer than this are one to the eye. */
const tolerance = 0.7
/** Shapes are cut so far outside the canvas that no cut edge is seen. */
const outside = 8

/** From this zoom on the corners of the simplified shores would be seen; they are rounded off. */
const roundFrom = 8

/**
 * Begins a path of those shapes that the canvas shows; to be filled (with `evenodd`) or stroked by the caller.
 * Shapes whose width and height are both below `least` pixels are passed over: ponds far off are only specks.
 */
export function buildPath({ context, zoom, scale, box, size, at }: DrawContext, shapes: Shape[], least = 0): void {
  const [left, top] = at([0, 0])
  const frame = { left: -outside, top: -outside, right: size.width + outside, bottom: size.height + outside }
  context.beginPath()
  for (const shape of shapes) {
    if (!touches(shape.box, box)) continue
    if ((shape.box.right - shape.box.left) * scale < least && (shape.box.bottom - shape.box.top) * scale < least)
      continue
    const whole = contains(box, shape.box)
    for (const ring of shape.rings) {
      const fitted = fit(ring, scale, -left, -top, tolerance)
      const parts = whole ? [fitted] : shape.closed ? [clip(fitted, frame)] : clipLine(fitted, frame)
      const draw = shape.closed && zoom >= roundFrom ? round : follow
      for (const points of parts) draw(context, points)
      if (shape.closed) context.closePath()
    }
  }
}

function follow(context: CanvasRenderingContext2D, points: number[]) {
  for (let index = 0; index < points.length; index += 2) {
    if (index) context.lineTo(points[index]!, points[index + 1]!)
    else context.moveTo(points[index]!, points[index + 1]!)
  }
}

/** A ring through the middles of its sides, bent at its corners. */
function round(context: CanvasRenderingContext2D, points: number[]) {
  const count = points.length
  if (count < 6) return
  const middle = (axis: 0 | 1, from: number, to: number) => (points[from + axis]! + points[to + axis]!) / 2
  context.moveTo(middle(0, count - 2, 0), middle(1, count - 2, 0))
  for (let index = 0; index < count; index += 2) {
    const next = (index + 2) % count
    context.quadraticCurveTo(points[index]!, points[index + 1]!, middle(0, index, next), middle(1, index, next))
  }
}

import { clip, clipLine, fit } from './clip'
import type { Shape } from './shapes'
import { contains, touches, type Box, type WorldPoint } from './world'

/** What a layer draws with. Coordinates of the context are CSS pixels from the canvas's corner. */
export interface Pen {
  context: CanvasRenderingContext2D
  zoom: number
  /** CSS pixels to a world unit. */
  scale: number
  /** The part of the world that the canvas shows, in world units. */
  box: Box
  /** The canvas, in CSS pixels. */
  size: { width: number, height: number }
  /** Where a point of the world is on the canvas. */
  at: (point: WorldPoint) => [x: number, y: number]
}

/** Points nearer than this are one to the eye. */
const tolerance = 0.7
/** Shapes are cut so far outside the canvas that no cut edge is seen. */
const outside = 8

/** Begins a path of those shapes that the canvas shows; to be filled (with `evenodd`) or stroked by the caller. */
export function trace({ context, scale, box, size, at }: Pen, shapes: Shape[]): void {
  const [left, top] = at([0, 0])
  const frame = { left: -outside, top: -outside, right: size.width + outside, bottom: size.height + outside }
  context.beginPath()
  for (const shape of shapes) {
    if (!touches(shape.box, box)) continue
    const whole = contains(box, shape.box)
    for (const ring of shape.rings) {
      const fitted = fit(ring, scale, -left, -top, tolerance)
      const parts = whole ? [fitted] : shape.closed ? [clip(fitted, frame)] : clipLine(fitted, frame)
      for (const points of parts) follow(context, points)
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

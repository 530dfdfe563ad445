import type { Box } from './world'

/** Points as x, y, x, y …: one flat array is far quicker to walk than pairs. */
export type Flat = ArrayLike<number>

/**
 * The points of a line moved into a canvas (`x * scale - left`, `y * scale - top`), without those that lie within
 * `tolerance` pixels of the last one kept. The first and the last point stay.
 */
export function fit(points: Flat, scale: number, left: number, top: number, tolerance: number): number[] {
  const kept: number[] = []
  const count = points.length
  let lastX = Infinity
  let lastY = Infinity
  for (let index = 0; index < count; index += 2) {
    const x = points[index]! * scale - left
    const y = points[index + 1]! * scale - top
    if (index < count - 2 && Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance) continue
    kept.push(x, y)
    lastX = x
    lastY = y
  }
  return kept
}

/**
 * A ring cut to a box, one side after the other (Sutherland and Hodgman 1974). What runs outside follows the box's own
 * sides.
 */
export function clip(ring: number[], box: Box): number[] {
  return [
    { axis: 0, limit: box.left, sign: 1 },
    { axis: 0, limit: box.right, sign: -1 },
    { axis: 1, limit: box.top, sign: 1 },
    { axis: 1, limit: box.bottom, sign: -1 },
  ].reduce((points, side) => cut(points, side.axis, side.limit, side.sign), ring)
}

/** Keeps what lies on the side of `limit` that `sign` points to, on the x (0) or y (1) axis. */
function cut(points: number[], axis: number, limit: number, sign: number): number[] {
  const kept: number[] = []
  const count = points.length
  if (!count) return kept
  let fromX = points[count - 2]!
  let fromY = points[count - 1]!
  let fromIn = ((axis ? fromY : fromX) - limit) * sign >= 0
  for (let index = 0; index < count; index += 2) {
    const x = points[index]!
    const y = points[index + 1]!
    const isIn = ((axis ? y : x) - limit) * sign >= 0
    if (isIn !== fromIn) {
      const part = axis ? (limit - fromY) / (y - fromY) : (limit - fromX) / (x - fromX)
      kept.push(fromX + (x - fromX) * part, fromY + (y - fromY) * part)
    }
    if (isIn) kept.push(x, y)
    fromX = x
    fromY = y
    fromIn = isIn
  }
  return kept
}

/**
 * The parts of a line inside a box (Liang and Barsky 1984, segment by segment); dashes of a line that runs off by miles
 * cost dearly.
 */
export function clipLine(points: number[], box: Box): number[][] {
  const parts: number[][] = []
  let part: number[] = []
  for (let index = 2; index < points.length; index += 2) {
    const segment = inside(points[index - 2]!, points[index - 1]!, points[index]!, points[index + 1]!, box)
    if (!segment) continue
    const [fromX, fromY, toX, toY] = segment
    if (part.length && part[part.length - 2] === fromX && part[part.length - 1] === fromY) part.push(toX, toY)
    else parts.push((part = segment))
  }
  return parts
}

/** What of a segment lies in the box, as x, y, x, y. */
function inside(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  box: Box,
): [number, number, number, number] | undefined {
  let start = 0
  let end = 1
  for (const [step, gap] of [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ] as const) {
    if (step === 0 && gap < 0) return undefined
    if (step < 0) start = Math.max(start, gap / step)
    if (step > 0) end = Math.min(end, gap / step)
  }
  if (start >= end) return undefined
  const at = (part: number): [number, number] =>
    part === 0 ? [x1, y1] : part === 1 ? [x2, y2] : [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part]
  return [...at(start), ...at(end)]
}

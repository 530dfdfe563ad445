import type { Position } from '../model/place'

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI
type Vector = [x: number, y: number, z: number]
const vectorOf = ([lat, lng]: Position): Vector => [
  Math.cos(radians(lat)) * Math.cos(radians(lng)),
  Math.cos(radians(lat)) * Math.sin(radians(lng)),
  Math.sin(radians(lat)),
]
/** A point for so many degrees of the way. */
const step = 2

/**
 * The shortest way between two positions, as a plane flies it: both ends and points between (spherical linear
 * interpolation). Longitudes run on past 180 rather than jump.
 */
export function greatCircle(from: Position, to: Position): Position[] {
  const [a, b] = [vectorOf(from), vectorOf(to)]
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])))
  const count = Math.ceil(degrees(angle) / step)
  if (count < 2) return [from, to]
  let before = from[1]
  const between = Array.from({ length: count - 1 }, (_, index): Position => {
    const part = (index + 1) / count
    const [p, q] = [Math.sin((1 - part) * angle) / Math.sin(angle), Math.sin(part * angle) / Math.sin(angle)]
    const [x, y, z] = [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]]
    const lng = degrees(Math.atan2(y, x))
    before = lng + 360 * Math.round((before - lng) / 360)
    return [degrees(Math.asin(z)), before]
  })
  return [from, ...between, to]
}

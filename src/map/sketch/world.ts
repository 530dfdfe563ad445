import type { Position } from '../../model/place'

/**
 * World units: Leaflet's pixels at zoom 0. The world is 256 wide, its north-west corner is 0, 0; x grows eastward, y
 * southward.
 */
export type WorldPoint = [x: number, y: number]
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export const worldWidth = 256
/** Web Mercator ends here. */
const lastLatitude = 85.0511287798

/** Spherical Web Mercator of a WGS-84 position in degrees, latitude first. */
export function toWorld([lat, lng]: Position): WorldPoint {
  const sine = Math.sin((Math.min(Math.max(lat, -lastLatitude), lastLatitude) * Math.PI) / 180)
  return [((lng + 180) / 360) * worldWidth, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * worldWidth]
}

export const boxOf = (points: WorldPoint[]): Box =>
  points.reduce(
    (box, [x, y]) => ({
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x),
      bottom: Math.max(box.bottom, y),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  )

export const touches = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
export const contains = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom

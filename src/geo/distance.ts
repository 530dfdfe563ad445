import type { Position } from '../model/place'

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres between two WGS-84 positions; off by at most 0.5 % from the ellipsoid. */
export function distanceBetween([latA, lngA]: Position, [latB, lngB]: Position): number {
  const lat = radians(latB - latA)
  const lng = radians(lngB - lngA)
  const h = Math.sin(lat / 2) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(lng / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Initial bearing from the first position to the second in degrees, 0 north, 90 east. */
export function bearingBetween([latA, lngA]: Position, [latB, lngB]: Position): number {
  const lng = radians(lngB - lngA)
  const y = Math.sin(lng) * Math.cos(radians(latB))
  const x =
    Math.cos(radians(latA)) * Math.sin(radians(latB)) -
    Math.sin(radians(latA)) * Math.cos(radians(latB)) * Math.cos(lng)
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360
}

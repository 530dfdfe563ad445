import type { Position } from '../model'

/** What of the map stands in its address: `?z=7&at=28.2,112.9&kinds=airport,market&place=huanghua-airport`. */
export interface MapView {
  zoom?: number
  at?: Position
  kinds: string[]
  place?: string
  route?: string
}

type Query = Record<string, unknown>
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads the address; whatever makes no sense there is as if absent. */
export function readView(query: Query): MapView {
  const zoom = Number(textOf(query.z))
  const [lat, lng] = textOf(query.at).split(',').map(Number)
  const isPlace = lat !== undefined && lng !== undefined && Math.abs(lat) <= 90 && Math.abs(lng) <= 360
  return {
    zoom: zoom >= 1 && zoom <= 20 ? zoom : undefined,
    at: isPlace ? [lat, lng] : undefined,
    kinds: textOf(query.kinds).split(',').filter(Boolean),
    place: textOf(query.place) || undefined,
    route: textOf(query.route) || undefined,
  }
}

/** The address of a view, positions to about a hundred metres. */
export function writeView({ zoom, at, kinds, place, route }: MapView): Record<string, string | undefined> {
  return {
    z: zoom === undefined ? undefined : String(zoom),
    at: at && at.map((degrees) => degrees.toFixed(3)).join(','),
    kinds: kinds.length ? kinds.join(',') : undefined,
    place,
    route,
  }
}

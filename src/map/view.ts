import { placeKinds, routeModes, type PlaceKind, type Position, type RouteMode } from '../model'

export const listOrders = ['kind', 'city', 'near'] as const
export type ListOrder = (typeof listOrders)[number]

/**
 * What of the map stands in its address:
 * `?z=7&at=28.2,112.9&kinds=airport,market&modes=air&list=near&place=huanghua-airport`.
 */
export interface MapView {
  zoom?: number
  at?: Position
  /** Kinds of place and modes of route to show; with neither, everything is shown. */
  kinds: PlaceKind[]
  modes: RouteMode[]
  /** The same places as a list, in this order; absent while the map is seen alone. */
  list?: ListOrder
  place?: string
  route?: string
}

type Query = Record<string, unknown>
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const namesOf = <Name extends string>(known: readonly Name[], value: unknown): Name[] =>
  textOf(value)
    .split(',')
    .flatMap((text) => known.find((name) => name === text) ?? [])

/** Reads the address; whatever makes no sense there is as if absent. */
export function readView(query: Query): MapView {
  const zoom = Number(textOf(query.z))
  const [lat, lng] = textOf(query.at).split(',').map(Number)
  const isPlace = lat !== undefined && lng !== undefined && Math.abs(lat) <= 90 && Math.abs(lng) <= 360
  return {
    zoom: zoom >= 1 && zoom <= 20 ? zoom : undefined,
    at: isPlace ? [lat, lng] : undefined,
    kinds: namesOf(placeKinds, query.kinds),
    modes: namesOf(routeModes, query.modes),
    list: listOrders.find((order) => order === query.list),
    place: textOf(query.place) || undefined,
    route: textOf(query.route) || undefined,
  }
}

/** The address of a view, positions to about a hundred metres. */
export function writeView({ zoom, at, kinds, modes, list, place, route }: MapView): Record<string, string | undefined> {
  return {
    z: zoom === undefined ? undefined : String(zoom),
    at: at && at.map((degrees) => degrees.toFixed(3)).join(','),
    kinds: kinds.length ? kinds.join(',') : undefined,
    modes: modes.length ? modes.join(',') : undefined,
    list,
    place,
    route,
  }
}

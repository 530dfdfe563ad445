import { placeKinds, routeModes, type PlaceKind, type Position, type RouteMode } from '../model/place'

export const listOrders = ['kind', 'city', 'country', 'near', 'routes'] as const
export type ListOrder = (typeof listOrders)[number]
export const mapSheets = ['legend', 'near', 'routes', 'goods'] as const
export type MapSheetName = (typeof mapSheets)[number]

/**
 * What of the map stands in its address:
 * `?z=7&at=28.2,112.9&kinds=airport,market&modes=air&list=near&place=huanghua-airport`.
 */
export interface MapView {
  zoom?: number
  at?: Position
  /** Kinds of place and modes of route to show; with neither, what is for the person, and no route. */
  kinds: PlaceKind[]
  modes: RouteMode[]
  /** Pins of every place, not only of the person's own. */
  all?: boolean
  /** The same places as a list, in this order; absent while the map is seen alone. */
  list?: ListOrder
  /** What lies over the map, one at a time: a panel, what a touch gathered, a place, a country, a route. */
  sheet?: MapSheetName
  gathered: string[]
  town?: string
  place?: string
  country?: string
  route?: string
  /** Of the goods: where they start and where they go. */
  from?: string
  to?: string
}
/** Nothing over the map. */
export const uncovered = {
  sheet: undefined,
  gathered: [],
  town: undefined,
  place: undefined,
  country: undefined,
  route: undefined,
} satisfies Partial<MapView>

type Query = Record<string, unknown>
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const slugsOf = (value: unknown): string[] =>
  textOf(value)
    .split(',')
    .filter((text) => /^[a-z0-9-]+$/.test(text))
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
    all: query.show === 'all' || undefined,
    list: listOrders.find((order) => order === query.list),
    sheet: mapSheets.find((sheet) => sheet === query.sheet),
    gathered: slugsOf(query.here),
    town: slugsOf(query.town)[0],
    place: textOf(query.place) || undefined,
    country: slugsOf(query.country)[0],
    route: textOf(query.route) || undefined,
    from: slugsOf(query.from)[0],
    to: slugsOf(query.to)[0],
  }
}

const joined = (names: string[]) => (names.length ? names.join(',') : undefined)

/** The address of a view, positions to about a hundred metres. */
export function writeView({ zoom, at, kinds, modes, all, gathered, ...rest }: MapView) {
  const { list, sheet, town, place, country, route, from, to } = rest
  return {
    z: zoom === undefined ? undefined : String(zoom),
    at: at && at.map((degrees) => degrees.toFixed(3)).join(','),
    kinds: joined(kinds),
    modes: joined(modes),
    show: all ? 'all' : undefined,
    list,
    sheet,
    here: joined(gathered),
    town,
    place,
    country,
    route,
    from,
    to,
  }
}

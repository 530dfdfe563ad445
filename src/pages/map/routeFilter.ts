import { namedSeats } from '../../geo'
import type { Place, Route, RouteMode } from '../../model/place'

type Places = Map<string, Place>

/** Every place a route touches, with the city, country and region of each, and where it goes on to. */
function touched(route: Route, places: Places): Set<string> {
  const ids = route.stops.flatMap((id) => {
    const { city, country, region } = places.get(id) ?? {}
    return [id, city, country, region]
  })
  return new Set([...ids, route.to].filter((id) => id !== undefined))
}

export interface RouteWish {
  modes?: RouteMode[]
  /** A place it touches. */
  from?: string
  /** A country, port or part of the world it leads to. */
  to?: string
}

/** The routes asked for: what was running first, the later text before the older. */
export function routesLike(routes: Route[], places: Places, { modes = [], from, to }: RouteWish): Route[] {
  const wanted = routes.filter((route) => {
    const ids = touched(route, places)
    const goal = to && (ids.has(to) || ids.has(places.get(to)?.region ?? ''))
    return (!modes.length || modes.includes(route.mode)) && (!from || ids.has(from)) && (!to || goal)
  })
  return inOrder(wanted)
}

export const inOrder = (routes: Route[]): Route[] =>
  [...routes].sort((a, b) => Number(a.status === 'planned') - Number(b.status === 'planned') || b.year - a.year)

/** What a route may be asked for by: the ends and stops outside Hunan, and the parts of the world. */
export function destinationsOf(routes: Route[], places: Places): Place[] {
  const ids = routes.flatMap((route) => [...route.stops, route.to, ...route.stops.map((id) => places.get(id)?.country)])
  return [...new Set(ids)].flatMap((id) => {
    const place = id === undefined ? undefined : places.get(id)
    return place && !isInHunan(place) ? [place] : []
  })
}
export const isInHunan = ({ id, region, city }: Place): boolean =>
  id === 'hunan' || region === 'hunan' || (city !== undefined && namedSeats.includes(city)) || hunanNodes.has(id)
/** Places of Hunan that the data tie to no one city. */
const hunanNodes = new Set(['huanghua-airport'])

/** Where the sea begins for Hunan's goods, as the texts have it. */
const seaGates = new Set(['nansha-port', 'beibu-gulf', 'shanghai', 'ningbo', 'guangdong', 'guangxi'])

export interface Corridors {
  /** From there to Africa, as a text gives it. */
  direct: Route[]
  /** To Africa, but from another place of Hunan. */
  elsewhere: Route[]
  /** Only to the sea: no text says where it goes from there. */
  toSea: Route[]
}

/** Ways of goods from a place of Hunan (or any) to Africa. No path is put together that no text gives. */
export function corridorsToAfrica(routes: Route[], places: Places, from: string | undefined): Corridors {
  const startsThere = ({ stops: [first = ''] }: Route) => !from || first === from || places.get(first)?.city === from
  const toAfrica = inOrder(routes.filter((route) => touched(route, places).has('africa')))
  const toSea = routes.filter((route) => {
    const last = route.stops[route.stops.length - 1] ?? ''
    const isByWater = route.mode === 'rail-sea' || route.mode === 'river-sea'
    const [first = ''] = route.stops
    const start = places.get(first)
    return isByWater && !route.to && seaGates.has(last) && startsThere(route) && start && isInHunan(start)
  })
  return {
    direct: toAfrica.filter(startsThere),
    elsewhere: toAfrica.filter((route) => !startsThere(route)),
    toSea: inOrder(toSea),
  }
}

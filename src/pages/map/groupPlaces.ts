import type { ListOrder } from '../../map/view'
import { placeKinds, type Place, type PlaceKind } from '../../model/place'

export interface PlaceGroup {
  id: string
  /** Absent where one group is the whole list. */
  title?: string
  kind?: PlaceKind
  places: Place[]
}

interface Naming {
  known: Map<string, Place>
  /** Metres from where the person is; undefined where either position is not known. */
  metres: (place: Place) => number | undefined
  word: {
    kind: (kind: PlaceKind) => string
    place: (place: Place) => string
    otherCities: string
    abroad: string
    china: string
    noCity: string
    noPosition: string
  }
}

/**
 * The same places as a list, in groups; within a group the given order stays, except by nearness. Empty groups are left
 * out.
 */
export function groupPlaces(places: Place[], order: ListOrder, naming: Naming): PlaceGroup[] {
  const groups = { kind: byKind, city: byCity, country: byCountry, near: byNearness, routes: () => [] }[order](
    places,
    naming,
  )
  return groups.filter((group) => group.places.length)
}

const byKind = (places: Place[], { word }: Naming): PlaceGroup[] =>
  placeKinds.map((kind) => ({
    id: kind,
    kind,
    title: word.kind(kind),
    places: places.filter((place) => place.kind === kind),
  }))

const foreign: PlaceKind[] = ['country', 'overseas-park', 'overseas-node']

/** Cities with the most to see first; a city with nothing but itself stands among the others. */
function byCity(places: Place[], { known, word }: Naming): PlaceGroup[] {
  const cityOf = (place: Place) => (place.kind === 'city' ? place.id : place.city)
  const ids = [...new Set(places.flatMap((place) => cityOf(place) ?? []))]
  const cities = ids.map((id) => ({ id, places: places.filter((place) => cityOf(place) === id) }))
  const rest = places.filter((place) => !cityOf(place))
  const isAbroad = (place: Place) => foreign.includes(place.kind) || Boolean(place.country)
  const large = cities.filter(({ places: { length } }) => length > 1).sort((a, b) => b.places.length - a.places.length)
  return [
    ...large.map((group) => {
      const city = known.get(group.id)
      return { ...group, title: city && word.place(city) }
    }),
    {
      id: 'other-cities',
      title: word.otherCities,
      places: cities.filter((group) => group.places.length === 1).flatMap((group) => group.places),
    },
    { id: 'abroad', title: word.abroad, places: rest.filter(isAbroad) },
    { id: 'no-city', title: word.noCity, places: rest.filter((place) => !isAbroad(place)) },
  ]
}

/** Each country with what lies in it or is it; what lies in no other is China's. */
function byCountry(places: Place[], { known, word }: Naming): PlaceGroup[] {
  const countryOf = (place: Place) => (place.kind === 'country' ? place.id : place.country)
  const isAbroad = (place: Place) => foreign.includes(place.kind) || Boolean(place.country)
  const ids = [...new Set(places.flatMap((place) => countryOf(place) ?? []))]
  const countries = ids.map((id) => ({ id, places: places.filter((place) => countryOf(place) === id) }))
  const rest = places.filter((place) => !countryOf(place))
  return [
    ...countries.map((group) => {
      const country = known.get(group.id)
      return { ...group, title: country && word.place(country) }
    }),
    { id: 'abroad', title: word.abroad, places: rest.filter(isAbroad) },
    { id: 'china', title: word.china, places: rest.filter((place) => !isAbroad(place) && place.kind !== 'region') },
    {
      id: 'regions',
      kind: 'region',
      title: word.kind('region'),
      places: rest.filter(({ kind }) => kind === 'region'),
    },
  ]
}

function byNearness(places: Place[], { metres, word }: Naming): PlaceGroup[] {
  const placed = places.flatMap((place) => {
    const away = metres(place)
    return away === undefined ? [] : [{ place, away }]
  })
  if (!placed.length) return [{ id: 'all', places }]
  return [
    { id: 'near', places: placed.sort((a, b) => a.away - b.away).map(({ place }) => place) },
    { id: 'no-position', title: word.noPosition, places: places.filter((place) => metres(place) === undefined) },
  ]
}

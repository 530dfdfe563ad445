import { computed, type Ref } from 'vue'
import { namedSeats, unnamedSeats } from '../../geo'
import { useWords } from '../../locales/useWords'
import { lineOf, type MapTown } from '../../map'
import type { Localized } from '../../model/localized'
import type { Position, Route } from '../../model/place'
import { useLibrary } from '../../stores/library/library'
import { useCountries } from './useCountries'

/** Zooms at which names of towns and countries are worth their room. */
const depths = { seat: [5.5, 13], town: [8, 13], city: [3.5, 9], country: [2, 6] } as const

/** What the map is read by: the towns of Hunan, the larger cities of China, the countries that matter here. */
export function useMapTowns(route: Ref<Route | undefined>) {
  const { t, localize } = useWords()
  const library = useLibrary()
  const countries = useCountries()
  type Depth = keyof typeof depths
  const townOf = (id: string, at: Position, text: Localized, depth: Depth): MapTown => {
    const name = localize(text)
    const tone = depth === 'country' ? 'country' : 'town'
    const [from, until] = depths[depth]
    return {
      id,
      at: [at[0], at[1]],
      name,
      spoken: `${name}, ${t(`place.kinds.${depth === 'country' ? 'country' : 'city'}`)}`,
      tone,
      gathers: depth === 'seat',
      from,
      until,
    }
  }
  /** Of a route that is looked at its stops alone, and at an open end the part of the world it leads to. */
  function stopsOf(shown: Route): MapTown[] {
    const line = lineOf(shown, library.places)
    const end = line[line.length - 1]
    const placed = shown.stops.flatMap((id) => library.places.get(id) ?? [])
    const goal = library.places.get(shown.to ?? '')
    const stop = (id: string, at: Position, text: Localized): MapTown => ({
      ...townOf(id, at, text, 'town'),
      spoken: localize(text),
      tone: 'stop',
      from: 0,
      until: Infinity,
    })
    return [
      ...placed.flatMap(({ id, at, name }) => (at ? [stop(id, at, name)] : [])),
      ...(goal && end ? [stop(goal.id, end, goal.name)] : []),
    ]
  }

  return computed<MapTown[]>(() => {
    if (route.value) return stopsOf(route.value)
    const cities = (library.library?.places ?? []).filter(({ kind }) => kind === 'city')
    const others = cities.filter(({ id }) => !namedSeats.includes(id))
    return [
      ...namedSeats.flatMap((id) => {
        const city = library.places.get(id)
        return city?.at ? [townOf(id, city.at, city.name, 'seat')] : []
      }),
      ...unnamedSeats.map(({ id, at, name }) => townOf(id, at, name, 'seat')),
      ...others.flatMap(({ id, at, name, region }) =>
        at ? [townOf(id, at, name, region === 'hunan' ? 'town' : 'city')] : [],
      ),
      ...countries.value.map(({ id, at, name }) => townOf(id, at, name, 'country')),
    ]
  })
}

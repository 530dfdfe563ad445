import { computed } from 'vue'
import { unnamedSeats, type City } from '../../geo'
import { byName } from '../../locales/formats'
import { useWords } from '../../locales/useWords'
import type { Place } from '../../model/place'
import { useLibrary } from '../../stores/library/library'

/**
 * Where a person may say they are: Hunan's prefecture seats and towns, other cities of China, countries and hubs
 * abroad.
 */
export function useStartCities() {
  const { t, localize, language } = useWords()
  const library = useLibrary()
  const cityOf = ({ id, name, at }: Place): City[] => (at ? [{ id, name, at }] : [])

  return computed(() => {
    const places = library.library?.places ?? []
    const compare = byName(language.value)
    const sorted = (cities: City[]) => cities.sort((a, b) => compare(localize(a.name), localize(b.name)))
    const cities = places.filter(({ kind }) => kind === 'city')
    return [
      {
        title: t('near.inHunan'),
        cities: sorted([...cities.filter(({ region }) => region === 'hunan').flatMap(cityOf), ...unnamedSeats]),
      },
      { title: t('near.inChina'), cities: sorted(cities.filter(({ region }) => region !== 'hunan').flatMap(cityOf)) },
      {
        title: t('map.abroad'),
        cities: sorted(places.filter(({ kind }) => kind === 'country' || kind === 'overseas-node').flatMap(cityOf)),
      },
    ]
  })
}

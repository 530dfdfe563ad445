import { computed } from 'vue'
import { byName } from '../locales/formats'
import { useWords } from '../locales/useWords'
import { elsewhere } from '../matching'
import type { Place } from '../model/place'
import { useLibrary } from '../stores/library/library'

export interface PlaceGroup {
  title: string
  places: { id: string; name: string }[]
}

/** Where a company may be, and the countries it may trade with, by region and by name in the person's language. */
export function useCompanyPlaces() {
  const { t, localize, language } = useWords()
  const library = useLibrary()
  const named = (places: Place[]) =>
    places.map(({ id, name }) => ({ id, name: localize(name) })).sort((a, b) => byName(language.value)(a.name, b.name))
  const all = computed(() => library.library?.places ?? [])
  const homes = computed(() => [
    ...named(all.value.filter(({ kind, region, city }) => kind === 'city' && region === 'hunan' && !city)),
    { id: 'hunan', name: t('results.otherHunan') },
    { id: elsewhere, name: t('results.elsewhere') },
  ])
  const countries = computed<PlaceGroup[]>(() => {
    const found = all.value.filter(({ kind }) => kind === 'country')
    const regions = [...new Set(found.map(({ region }) => region ?? ''))].sort(
      (a, b) => Number(b === 'africa') - Number(a === 'africa') || Number(a === '') - Number(b === ''),
    )
    return regions.map((region) => {
      const place = library.places.get(region)
      return {
        title: place ? localize(place.name) : t('results.otherCountries'),
        places: named(found.filter((country) => (country.region ?? '') === region)),
      }
    })
  })
  /** What a Chinese company may want to trade with: Africa as a whole, too. */
  const markets = computed<PlaceGroup[]>(() => {
    const africa = library.places.get('africa')
    return countries.value.map((group, index) =>
      index || !africa
        ? group
        : { ...group, places: [{ id: africa.id, name: t('results.allAfrica') }, ...group.places] },
    )
  })
  return { homes, countries, markets }
}

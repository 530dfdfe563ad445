import { computed } from 'vue'
import { byName } from '../locales/formats'
import { useWords } from '../locales/useWords'
import { elsewhere } from '../matching'
import type { Place } from '../model'
import { useLibrary } from '../stores/library/library'

/** Where a company may be, and the countries it may want to trade with, by name in the person's language. */
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
  const countries = computed(() => [
    ...named(all.value.filter(({ id }) => id === 'africa')),
    ...named(all.value.filter(({ kind }) => kind === 'country')),
  ])
  return { homes, countries }
}

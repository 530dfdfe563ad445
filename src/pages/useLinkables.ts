import { computed } from 'vue'
import type { Linkable } from '../components/notebook/LinkPicker.vue'
import { useWords } from '../locales/useWords'
import { searchNotes } from '../notebook/search'
import { useLibrary } from '../stores/library/library'

/** Measures and places that a visit can be linked with, and how typed words find them. */
export function useLinkables() {
  const { t, localize } = useWords()
  const library = useLibrary()
  const measures = computed<Linkable[]>(() =>
    (library.library?.measures ?? []).map(({ id, title, plan, path }) => ({
      id,
      title: localize(title),
      about:
        `${library.plans.has(plan) ? localize(library.plans.get(plan)!.shortTitle) : plan} ` +
        `· ${t('measure.article', { path })}`,
    })),
  )
  const places = computed<Linkable[]>(() =>
    (library.library?.places ?? [])
      .filter(({ at }) => at)
      .map(({ id, name, kind }) => ({
        id,
        title: localize(name),
        about: t(`place.kinds.${kind}`),
      })),
  )
  const finder = (options: () => Linkable[]) => {
    const search = computed(() =>
      searchNotes(options().map(({ id, title, about }) => ({ id, words: `${title} ${about} ${id}` }))),
    )
    return (text: string) => {
      const found = search.value(text)
      return ({ id }: Linkable) => found.has(id)
    }
  }
  const measureRoute = (id: string) => {
    const [plan = '', path = ''] = id.split('/')
    return { name: 'measure', params: { plan, path } }
  }
  const placeRoute = (id: string) => ({ name: 'place', params: { id } })
  return {
    measures,
    places,
    findMeasures: finder(() => measures.value),
    findPlaces: finder(() => places.value),
    measureRoute,
    placeRoute,
  }
}

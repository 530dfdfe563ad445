import { computed } from 'vue'
import type { Linkable } from '../components/notebook/LinkPicker.vue'
import { useWords } from '../locales/useWords'
import { validityOf } from '../model/validity'
import { useLibrary } from '../stores/library/library'
import { useMeasureRow } from '../stores/library/measureRow'
import { useNotebook } from '../stores/notebook/notebook'
import { useSearch } from '../stores/search/search'

/** Measures and places that a visit can be linked with, and how typed words find them. */
export function useLinkables() {
  const { t, localize } = useWords()
  const library = useLibrary()
  const notebook = useNotebook()
  const search = useSearch()
  const rowOf = useMeasureRow()
  void notebook.start()
  /** What is saved first, then what is in force: an unsearched list begins with what one is likely to mean. */
  const isOver = (plan: string) => {
    const found = library.plans.get(plan)
    return !found || validityOf(found, library.today) === 'over'
  }
  const rank = (kind: 'measure' | 'place', id: string, plan?: string) =>
    (notebook.isSaved(kind, id) ? 0 : 2) + (plan && isOver(plan) ? 1 : 0)
  const byRank = <Row extends { rank: number }>(rows: Row[]) => [...rows].sort((a, b) => a.rank - b.rank)
  const measures = computed<Linkable[]>(() =>
    byRank(
      (library.library?.measures ?? []).map((measure) => ({
        id: measure.id,
        title: localize(measure.title),
        line: rowOf(measure),
        rank: rank('measure', measure.id, measure.plan),
      })),
    ),
  )
  const places = computed<Linkable[]>(() =>
    (library.library?.places ?? [])
      .filter(({ at }) => at)
      .map((row) => ({ ...row, rank: rank('place', row.id) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ id, name, kind }) => ({
        id,
        title: localize(name),
        about: t(`place.kinds.${kind}`),
      })),
  )
  const finder = (kind: 'measure' | 'place') => async (text: string) => {
    const answer = await search.find(text)
    return answer?.hits.filter((hit) => hit.kind === kind).map(({ id }) => id)
  }
  const measureRoute = (id: string) => {
    const [plan = '', path = ''] = id.split('/')
    return { name: 'measure', params: { plan, path } }
  }
  const placeRoute = (id: string) => ({ name: 'place', params: { id } })
  return {
    measures,
    places,
    findMeasures: finder('measure'),
    findPlaces: finder('place'),
    measureRoute,
    placeRoute,
  }
}

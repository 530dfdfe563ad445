import { defineStore } from 'pinia'
import { computed, reactive } from 'vue'
import { matcherFor, matchMeasures, type Match, type Profile } from '../../matching'
import type { Measure } from '../../model'
import { useLibrary } from '../library/library'
import { useProfile } from '../person/profile'
import { useSearch } from './search'

/** One line of the result list: a match, with the point that a search found put first. */
export type ResultRow = Match & { words: string[]; related: boolean; original: boolean }

/** Ids, '' for any: of a plan, of the territory a plan is made for, of a place the measure names. */
export interface Filters {
  plan: string
  territory: string
  place: string
  inForceOnly: boolean
}
const noFilters: Filters = { plan: '', territory: '', place: '', inForceOnly: false }

/** The list a person reads: search when something is typed, else matching; both narrowed by the same filters. */
export const useResults = defineStore('results', () => {
  const library = useLibrary()
  const profile = useProfile()
  const search = useSearch()
  const filters = reactive<Filters>({ ...noFilters })

  const rows = computed<ResultRow[]>(() => {
    // Not the words themselves: a key alone changes no list, only what is found for it does.
    const all = search.isTyped ? searched() : matched(profile.profile)
    return all.filter(
      ({ measure, plan, validity }) =>
        (!filters.plan || measure.plan === filters.plan) &&
        (!filters.territory || plan.territory === filters.territory) &&
        (!filters.place || names(measure, filters.place)) &&
        (!filters.inForceOnly || validity === 'in-force'),
    )
  })
  const directCount = computed(() => rows.value.filter(({ grade }) => grade === 2).length)
  const names = (measure: Measure, place: string) =>
    measure.points.some(({ places }) => places.includes(place)) ||
    Boolean(library.library?.searchKeys.mentions[measure.id]?.[place])

  function matched(wanted: Profile): ResultRow[] {
    if (!library.library) return []
    return matchMeasures(wanted, library.library, library.today).map((match) => ({
      ...match,
      words: [],
      related: false,
      original: false,
    }))
  }

  /** While a first library is on its way, what has come of it is searched. */
  const known = computed(() => library.library ?? library.partialLibrary)
  const measures = computed(() =>
    library.library
      ? library.measures
      : new Map(library.partialLibrary?.measures.map((measure) => [measure.id, measure])),
  )
  /** What a measure has for the person does not change while she types: each is asked once. */
  const matchOf = computed(() => {
    if (!known.value) return () => undefined
    const ask = matcherFor(profile.profile, known.value, library.today)
    const asked = new Map<string, Match | undefined>()
    return (measure: Measure) => {
      if (!asked.has(measure.id)) asked.set(measure.id, ask(measure))
      return asked.get(measure.id)
    }
  })
  function searched(): ResultRow[] {
    return (search.answer?.hits ?? []).flatMap(({ kind, id, point, words, related = false, original = false }) => {
      const measure = kind === 'measure' ? measures.value.get(id) : undefined
      const match = measure && matchOf.value(measure)
      if (!match) return []
      const points = point === undefined ? match.points : [point, ...match.points.filter((index) => index !== point)]
      return [{ ...match, points, words, related, original }]
    })
  }

  return { filters, rows, directCount }
})

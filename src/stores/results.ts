import { defineStore } from 'pinia'
import { computed, reactive } from 'vue'
import { matchMeasure, matchMeasures, type Match, type Profile } from '../matching'
import { useLibrary } from './library'
import { useProfile } from './profile'
import { useSearch } from './search'

/** One line of the result list: a match, with the point that a search found put first. */
export type ResultRow = Match & { words: string[], related: boolean }

interface Filters { plan: string, inForceOnly: boolean }

/** The list a person reads: search when something is typed, else matching; both narrowed by the same filters. */
export const useResults = defineStore('results', () => {
  const library = useLibrary()
  const profile = useProfile()
  const search = useSearch()
  const filters = reactive<Filters>({ plan: '', inForceOnly: false })

  const rows = computed<ResultRow[]>(() => {
    const all = search.query.trim() ? searched(profile.profile) : matched(profile.profile)
    return all.filter(({ measure, validity }) =>
      (!filters.plan || measure.plan === filters.plan) && (!filters.inForceOnly || validity === 'in-force'))
  })
  const directCount = computed(() => rows.value.filter(({ grade }) => grade === 2).length)

  function matched(wanted: Profile): ResultRow[] {
    if (!library.library) return []
    return matchMeasures(wanted, library.library, library.today).map((match) => ({ ...match, words: [], related: false }))
  }

  function searched(wanted: Profile): ResultRow[] {
    const hits = search.answer?.hits ?? []
    return hits.flatMap(({ kind, id, point, words, related = false }) => {
      const measure = kind === 'measure' ? library.measures.get(id) : undefined
      const plan = measure && library.plans.get(measure.plan)
      const match = measure && plan && matchMeasure(wanted, measure, plan, library.today)
      if (!match) return []
      const points = point === undefined ? match.points : [point, ...match.points.filter((index) => index !== point)]
      return [{ ...match, points, words, related }]
    })
  }

  function clear() {
    filters.plan = ''
    filters.inForceOnly = false
    profile.set({ types: [], needs: [] })
  }

  return { filters, rows, directCount, clear }
})

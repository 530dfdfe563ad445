import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Measure } from '../../model/measure'
import type { Term } from '../../model/vocabularies'
import { openSimilarity, prepareSimilarity } from '../../search/similarity'
import { useLibrary } from './library'

/** A subject that several plans speak of, with the article of each that names it most. */
export interface Subject {
  term: Term
  measures: Measure[]
}

/** Fewer plans are no comparison. */
const leastPlans = 3

/**
 * What the plans have in common: the same subject in several texts, and for one article its nearest in each other text.
 */
export const useSubjects = defineStore('subjects', () => {
  const library = useLibrary()
  const similarityTo = computed(() =>
    library.library
      ? openSimilarity(
          prepareSimilarity(library.library),
          library.library.measures.map(({ id }) => id),
        )
      : undefined,
  )

  /** Terms explained in the glossary that at least three plans name, those of most plans first. */
  const subjects = computed<Subject[]>(() => {
    const mentions = library.library?.searchKeys.mentions ?? {}
    return (library.library?.terms ?? [])
      .filter(({ means }) => means)
      .flatMap((term) => {
        const best = new Map<string, { measure: Measure; times: number }>()
        for (const measure of library.library?.measures ?? []) {
          const times = mentions[measure.id]?.[term.id] ?? 0
          if (times > (best.get(measure.plan)?.times ?? 0)) best.set(measure.plan, { measure, times })
        }
        return best.size >= leastPlans ? [{ term, measures: [...best.values()].map(({ measure }) => measure) }] : []
      })
      .sort((a, b) => b.measures.length - a.measures.length)
  })

  /** The article of each other plan that is nearest in subject; none that is much further off than the nearest. */
  function elsewhere(measure: Measure): Measure[] {
    const similarity = similarityTo.value?.([{ id: measure.id }])
    const best = new Map<string, { measure: Measure; similarity: number }>()
    for (const other of library.library?.measures ?? []) {
      const value = similarity?.of(other.id) ?? 0
      if (other.plan !== measure.plan && value > (best.get(other.plan)?.similarity ?? 0))
        best.set(other.plan, { measure: other, similarity: value })
    }
    const most = Math.max(...[...best.values()].map((each) => each.similarity), 0)
    return [...best.values()]
      .filter((each) => each.similarity >= most * farthest)
      .sort((a, b) => b.similarity - a.similarity)
      .map((each) => each.measure)
  }

  return { subjects, elsewhere }
})

/** Share of the nearest article's similarity below which another is on a subject of its own. */
const farthest = 0.6

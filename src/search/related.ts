import type { SearchHit } from './answer'
import type { SimilarityTo } from './similarity'

/** Measures a person may expect to look through; a shorter list gets related ones. */
const fullList = 10
/** How many of the best hits say what the subject is. */
const sayingSubject = 6
/** How much of a hit's score hangs on its similarity to the best hits. */
const similarityShare = 0.46
/** What full similarity to the best hits is worth by itself, as a share of the best score. */
const ownWorth = 0.19

/**
 * Articles near in subject to the best ones rise among those that hold only part of the query; a short list is filled
 * up with them where its subject is sure.
 */
export const relatedFinder =
  (similarityTo: SimilarityTo) =>
  (hits: SearchHit[], isSure: boolean): SearchHit[] => {
    const measures = hits.filter(({ kind }) => kind === 'measure')
    if (!measures.length) return hits
    const similarity = similarityTo(measures.slice(0, sayingSubject))
    const best = measures[0]!.score
    const lifted = hits
      .map((hit) => {
        if (hit.kind !== 'measure') return hit
        const alike = similarity.of(hit.id)
        return { ...hit, score: hit.score * (1 - similarityShare + similarityShare * alike) + best * ownWorth * alike }
      })
      .sort((a, b) => b.score - a.score)
    if (!isSure) return lifted
    const related = similarity
      .others(fullList - measures.length, new Set(measures.map(({ id }) => id)))
      .map((id): SearchHit => ({ kind: 'measure', id, score: 0, words: [], related: true }))
    return [...lifted, ...related]
  }

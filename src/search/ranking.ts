import { leastKnownShare, leastShare } from './acceptance'
import type { SearchHit } from './answer'
import type { bestPointFinder } from './bestPoint'
import { wordsOf } from './evidence'
import type { Stored } from './prepared'
import type { Reading } from './reading'

/** A text, by its number, that may be among the hits. */
export interface Candidate {
  doc: number
  score: number
  coverage: number
}

/** A way of saying it that is less sure than this much below the word itself still covers its meaning in full. */
const sureEnough = 0.6
/** How far the score of what is only partly covered falls. */
const coveragePower = 1.6
/** What the best single point counts beside the whole article. */
const bestPointShare = 0.45
/**
 * More hits than anyone looks through only take time; the library finds 311 at most for any query of the evaluation.
 */
const mostHits = 400
/** What a measure's own words count beside what is known of their meaning. */
const lexicalShare = 0.45
/** Far weaker hits than the best only lengthen the list; what stands beside the measures is held against its like. */
const tail = 0.08
const tailBeside = 0.3
/** Of the measures that come nearest in their wording, so many at most, and so near the first. */
const mostInWords = 10
const nearInWords = 0.5

/** Every text that holds enough of the query, with its score and how much it holds. */
export function candidatesFor(
  { units, weights, all, known, sentence }: Reading,
  stored: readonly Stored[],
): Candidate[] {
  const candidates: Candidate[] = []
  const least = known < all && !sentence ? leastKnownShare * known : 0
  for (let doc = 0; doc < stored.length; doc++) {
    let score = 0
    let covered = 0
    for (let number = 0; number < units.length; number++) {
      const { unit, scores, best } = units[number]!
      if (best[doc]! < 0) continue
      score += scores[doc]! * weights[number]!
      covered += weights[number]! * Math.min(1, unit.options[best[doc]!]!.factor + sureEnough)
    }
    const coverage = covered / all
    if (!score || coverage < leastShare || covered < least) continue
    const most = score * coverage ** coveragePower
    candidates.push({ doc, coverage, score: stored[doc]!.points ? most : most * (1 - bestPointShare / 2) })
  }
  return candidates
}

/** What the candidates are once their points are read, best first. */
export function hitsOf(
  { units, weights, all }: Reading,
  candidates: Candidate[],
  stored: readonly Stored[],
  findBestPoint: ReturnType<typeof bestPointFinder>,
): SearchHit[] {
  const bestPointIn = findBestPoint(
    units.map(({ unit }) => unit),
    weights,
  )
  return promising(candidates, stored)
    .map(({ doc, score }): SearchHit => {
      const { kind, id, points } = stored[doc]!
      const bestPoint = points ? bestPointIn(doc, points) : undefined
      return {
        kind,
        id,
        score: bestPoint ? score * (1 - bestPointShare + (bestPointShare * bestPoint.share) / all) : score,
        point: bestPoint?.share ? bestPoint.point : undefined,
        words: wordsOf(units.flatMap(({ optionsIn }) => optionsIn(doc))),
      }
    })
    .sort((a, b) => b.score - a.score)
}

/**
 * Those that may still be among the hits: of a measure the score is the most it can come to once its points are read.
 */
function promising(candidates: Candidate[], stored: readonly Stored[]): Candidate[] {
  const sure = candidates.reduce(
    (most, { doc, score }) => (stored[doc]!.points ? Math.max(most, score * (1 - bestPointShare)) : most),
    0,
  )
  const likely = candidates.filter(({ doc, score }) => !stored[doc]!.points || score >= sure * tail)
  return likely.length > mostHits ? likely.sort((a, b) => b.score - a.score).slice(0, mostHits) : likely
}

export function withoutTail(hits: SearchHit[]): SearchHit[] {
  const best = (isMeasure: boolean) => hits.find(({ kind }) => (kind === 'measure') === isMeasure)?.score ?? 0
  const [least, leastBeside] = [best(true) * tail, best(false) * tailBeside]
  return hits.filter(({ kind, score }) => score >= (kind === 'measure' ? least : leastBeside))
}

/**
 * Measures found by what the words mean, ordered by what they say in just these words too. The best one scores as the
 * best did before: what stands beside the measures is held against it.
 */
export function withLexical(hits: SearchHit[], lexicalOf: (id: string) => number): SearchHit[] {
  const most = (each: readonly { score: number }[]) => each.reduce((best, { score }) => Math.max(best, score), 0)
  const measures = hits.filter(({ kind }) => kind === 'measure')
  const best = most(measures)
  const weighed = measures.map((hit) => ({
    ...hit,
    score: (1 - lexicalShare) * hit.score + lexicalShare * best * lexicalOf(hit.id),
  }))
  const scale = best / (most(weighed) || 1)
  return [
    ...weighed.map((hit) => ({ ...hit, score: hit.score * scale })),
    ...hits.filter(({ kind }) => kind !== 'measure'),
  ].sort((a, b) => b.score - a.score)
}

/** Those that say nearly as much of it in just its words as the one that says most, best first. */
export const nearestInWords = (measures: readonly string[], shares: Float64Array): SearchHit[] =>
  measures
    .map((id, number): SearchHit => ({ kind: 'measure', id, score: shares[number]!, words: [] }))
    .filter(({ score }) => score >= nearInWords)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostInWords)

import { memoize } from './memoize'
import type { Option, Unit } from './query'
import { pairsOf } from './text/normalize'
import { placeIn, type Matches, type TextIndex } from './textIndex'

interface Found {
  matches: Matches
  /** By how much the scores are to be divided. */
  divisor: number
}

/** What is found for one meaning, by number of text. */
export interface UnitEvidence {
  unit: Unit
  scores: Float64Array
  /** The best option of each text, -1 where none is found. */
  best: Int16Array
  /** How many texts say it, each counted as sure as its surest way of saying it. */
  count: number
  /** The ways of saying it that a text holds, the best first. */
  optionsIn: (doc: number) => Option[]
}

/** What saying the same in a second way adds. */
const secondWay = 0.8
/** Longer words may be two letters away, shorter ones one. */
const longWord = 7

/** Finds the texts that say a meaning: by the index of words, or by the lists of what names a term or place. */
export function evidenceFinder(index: TextIndex, termPostings: (id: string) => Matches) {
  const total = index.size

  const found = memoize(
    (option: Option): Found => {
      switch (option.kind) {
        case 'han': {
          const pairs = pairsOf(option.phrase)
          if (pairs.length === 1 && option.phrase.length === 1)
            return { matches: index.beginning(option.phrase), divisor: 1 }
          const matches = index.all(pairs)
          return {
            // The words of a phrase must stand together.
            matches: pairs.length > 1 ? withPhrase(matches, option.phrase) : matches,
            divisor: Math.sqrt(pairs.length),
          }
        }
        case 'han-parts': {
          const pairs = pairsOf(option.phrase)
          return { matches: index.some(pairs, Math.ceil(pairs.length / 2)), divisor: Math.sqrt(pairs.length) }
        }
        case 'named':
          return { matches: termPostings(option.id), divisor: 1 }
        case 'latin':
          return { matches: index.all(option.stems), divisor: Math.sqrt(option.stems.length) }
        case 'latin-begun':
          return { matches: index.beginning(option.stem), divisor: 1 }
        case 'latin-near':
          return { matches: index.near(option.stem, lettersAway(option.stem)), divisor: 1 }
      }
    },
    (option) => `${option.kind} ${option.kind === 'named' ? option.id : wordsOf([option]).join(' ')}`,
  )

  function withPhrase({ docs, scores }: Matches, phrase: string): Matches {
    const kept = docs.map((_, place) => place).filter((place) => index.chineseOf(docs[place]!).includes(phrase))
    return { docs: kept.map((place) => docs[place]!), scores: Float64Array.from(kept, (place) => scores[place]!) }
  }

  /** Each text's score for a meaning: its best way of saying it, and a share of the second best as further evidence. */
  return (unit: Unit): UnitEvidence => {
    const scores = new Float64Array(total)
    const seconds = new Float64Array(total)
    const best = new Int16Array(total).fill(-1)
    const surest = new Float32Array(total)
    const ways = unit.options.map((option) => ({ option, ...found(option) }))
    ways.forEach(({ option, matches: { docs, scores: own }, divisor }, number) => {
      for (let place = 0; place < docs.length; place++) {
        const doc = docs[place]!
        const score = (own[place]! / divisor) * option.factor
        if (option.factor > surest[doc]!) surest[doc] = option.factor
        if (score > scores[doc]!) {
          seconds[doc] = scores[doc]!
          scores[doc] = score
          best[doc] = number
        } else if (score > seconds[doc]!) seconds[doc] = score
      }
    })
    let count = 0
    for (let doc = 0; doc < total; doc++) {
      count += surest[doc]!
      scores[doc]! += secondWay * seconds[doc]!
    }
    return { unit, scores, best, count, optionsIn: (doc) => optionsIn(ways, doc) }
  }
}

export const lettersAway = (word: string): number => (word.length > longWord ? 2 : 1)

function optionsIn(ways: readonly (Found & { option: Option })[], doc: number): Option[] {
  return ways
    .flatMap(({ option, matches: { docs, scores }, divisor }) => {
      const place = placeIn(docs, doc)
      return docs[place] === doc ? [{ option, score: (scores[place]! / divisor) * option.factor }] : []
    })
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option)
}

/** The words to be marked in a text; one that is only begun ends in `*`. */
export const wordsOf = (options: readonly Option[]): string[] => [
  ...new Set(
    options.flatMap((option) => {
      switch (option.kind) {
        case 'latin':
          return option.stems
        case 'latin-begun':
          return [`${option.stem}*`]
        case 'latin-near':
          return [option.stem]
        case 'named':
          return []
        default:
          return [option.phrase]
      }
    }),
  ),
]

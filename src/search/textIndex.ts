import { none, openPostings, placeIn, type Matches, type PostingsData } from './postings'
import { linesOf } from './text/lines'
import { termList } from './text/termList'

export { placeIn, type Matches } from './postings'

/**
 * The words of all texts and where they stand, in a form that can be stored as it is: for each word, in order, the
 * texts that hold it and how much it says there. Texts are numbered from 0 as they were added.
 */
export interface TextIndexData extends PostingsData {
  /** Sorted by code units, a line each; those of Latin script and digits so come first. */
  terms: string
  /** In which points of a measure the word stands, a bit each; for words before the first Chinese one. */
  points: Uint32Array
  /** A line each: the Chinese of the title, of each point, and of the rest, with `|` between. */
  chinese: string
}

export interface TextIndex {
  readonly size: number
  has: (term: string) => boolean
  hasBeginning: (letters: string) => boolean
  /** Texts that hold the term. */
  of: (term: string) => Matches
  /** Texts that hold every term; a term given twice counts twice, and the sum counts once for every different term. */
  all: (terms: string[]) => Matches
  /** Texts that hold at least `least` different ones of the terms; the sum counts once for each of these. */
  some: (terms: string[], least: number) => Matches
  /** Texts with the term or one that begins with it, which counts for less the longer it is. */
  beginning: (letters: string) => Matches
  /** Texts with the term or one at most so many letters away from it. */
  near: (term: string, letters: number) => Matches
  /** The term nearest to this one, at most so many letters away, that most texts hold. */
  nearest: (term: string, letters: number) => string | undefined
  /** Latin term → text → its points that hold the term, a bit each. */
  pointsWith: (term: string) => (doc: number) => number
  chineseOf: (doc: number) => string
}

/** How much a word counts that is only begun by the typed one, or only near it: the usual weights of MiniSearch. */
const weights = { beginning: 0.375, near: 0.45 }
const beginningFade = 0.3

export function openIndex(data: TextIndexData): TextIndex {
  const { starts, docs, points } = data
  const terms = termList(data.terms)
  const { size, at: chineseOf } = linesOf(data.chinese)
  const { listOf, lengthOf, sumOf, inAll } = openPostings(data, size)

  return {
    size,
    has: (term) => terms.placeOf(term) >= 0,
    hasBeginning: (letters) => {
      const [first, end] = terms.rangeOf(letters)
      return end > first
    },
    of: (term) => listOf(terms.placeOf(term)),
    all: (words) => inAll(words.map((word) => terms.placeOf(word))),
    some(words, least) {
      const weightOf = new Map<number, number>()
      for (const place of words.map((word) => terms.placeOf(word)))
        if (place >= 0) weightOf.set(place, (weightOf.get(place) ?? 0) + 1)
      return weightOf.size < least
        ? none
        : sumOf(
            [...weightOf].map(([place, weight]) => ({ place, weight })),
            least,
            true,
          )
    },
    beginning(letters) {
      const [first, end] = terms.rangeOf(letters)
      return sumOf(
        Array.from({ length: end - first }, (_, index) => {
          const { length } = terms.at(first + index)
          const more = length - letters.length
          return {
            place: first + index,
            weight: more ? (weights.beginning * length) / (length + beginningFade * more) : 1,
          }
        }),
        1,
      )
    },
    near: (term, letters) =>
      sumOf(
        terms.near(term, letters).map(({ place, distance }) => {
          const { length } = terms.at(place)
          return { place, weight: distance ? (weights.near * length) / (length + distance) : 1 }
        }),
        1,
      ),
    nearest(term, letters) {
      const [best] = terms
        .near(term, letters)
        .sort((a, b) => a.distance - b.distance || lengthOf(b.place) - lengthOf(a.place))
      return best && terms.at(best.place)
    },
    pointsWith(term) {
      const place = terms.placeOf(term)
      if (place < 0) return () => 0
      const [start, end] = [starts[place]!, starts[place + 1]!]
      return (doc) => {
        const index = placeIn(docs, doc, start, end)
        return index < end && docs[index] === doc ? (points[index] ?? 0) : 0
      }
    },
    chineseOf,
  }
}

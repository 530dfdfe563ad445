import type { Numbers } from './packedLists'
import { linesOf } from './text/lines'
import { termList } from './text/termList'

/**
 * The words of all texts and where they stand, in a form that can be stored as it is: for each word, in order, the
 * texts that hold it and how much it says there. Texts are numbered from 0 as they were added.
 */
export interface TextIndexData {
  /** Sorted by code units, a line each; those of Latin script and digits so come first. */
  terms: string
  /** Of each word the place of its first text in `docs`; one more at the end. */
  starts: Uint32Array
  docs: Numbers
  /** BM25 of the word in that text over all its fields. */
  impacts: Float32Array
  /** In which points of a measure the word stands, a bit each; for words before the first Chinese one. */
  points: Uint32Array
  /** A line each: the Chinese of the title, of each point, and of the rest, with `|` between. */
  chinese: string
}

/** Texts found, in the order of their numbers, and how well. */
export interface Matches {
  docs: Numbers
  scores: Float32Array | Float64Array
}

export interface TextIndex {
  readonly size: number
  has: (term: string) => boolean
  hasBeginning: (letters: string) => boolean
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
const none: Matches = { docs: new Uint32Array(), scores: new Float32Array() }

export function openIndex(data: TextIndexData): TextIndex {
  const { starts, docs, impacts, points } = data
  const terms = termList(data.terms)
  const { size, at: chineseOf } = linesOf(data.chinese)
  const sums = new Float64Array(size)
  const counts = new Uint16Array(size)

  function listOf(place: number): Matches {
    if (place < 0) return none
    return {
      docs: docs.subarray(starts[place], starts[place + 1]),
      scores: impacts.subarray(starts[place], starts[place + 1]),
    }
  }
  const lengthOf = (place: number) => starts[place + 1]! - starts[place]!

  /**
   * Adds up lists of texts; keeps texts that stand in at least `least` of them, each time for as many as they stand in
   * if so said.
   */
  function sumOf(lists: { place: number; weight: number }[], least: number, timesCount = false): Matches {
    if (lists.length === 1 && least <= 1 && lists[0]!.weight === 1) return listOf(lists[0]!.place)
    sums.fill(0)
    counts.fill(0)
    let met = 0
    for (const { place, weight } of lists)
      for (let index = starts[place]!; index < starts[place + 1]!; index++) {
        const doc = docs[index]!
        sums[doc] = sums[doc]! + impacts[index]! * weight
        if (++counts[doc]! === least) met++
      }
    const found = { docs: new Uint32Array(met), scores: new Float64Array(met) }
    for (let doc = 0, next = 0; next < met; doc++)
      if (counts[doc]! >= least) {
        found.docs[next] = doc
        found.scores[next++] = sums[doc]! * (timesCount ? counts[doc]! : 1)
      }
    return found
  }

  function all(words: string[]): Matches {
    const places = words.map((word) => terms.placeOf(word)).sort((a, b) => lengthOf(a) - lengthOf(b))
    if (!places.length || places.some((place) => place < 0)) return none
    const [rarest, ...others] = places
    const { docs, scores } = others.reduce((found, place) => inBoth(found, listOf(place)), listOf(rarest!))
    const different = new Set(places).size
    return { docs, scores: different > 1 ? Float64Array.from(scores, (score) => score * different) : scores }
  }

  return {
    size,
    has: (term) => terms.placeOf(term) >= 0,
    hasBeginning: (letters) => {
      const [first, end] = terms.rangeOf(letters)
      return end > first
    },
    all,
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

/** Texts that stand in both lists, with the sum of their scores. */
function inBoth(few: Matches, many: Matches): Matches {
  const docs = new Uint32Array(few.docs.length)
  const scores = new Float64Array(few.docs.length)
  let length = 0
  let from = 0
  for (let index = 0; index < few.docs.length; index++) {
    const doc = few.docs[index]!
    // Steps that double find the place quickly in a list far longer than the other one.
    let step = 1
    while (from + step < many.docs.length && many.docs[from + step]! < doc) step *= 2
    from = placeIn(many.docs, doc, from + (step >>> 1), Math.min(many.docs.length, from + step + 1))
    if (many.docs[from] !== doc) continue
    docs[length] = doc
    scores[length++] = few.scores[index]! + many.scores[from]!
  }
  return { docs: docs.subarray(0, length), scores: scores.subarray(0, length) }
}

/** The place of the number in the sorted list, or of the first one above it. */
export function placeIn(list: Numbers, wanted: number, low = 0, high = list.length): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

import type { Numbers } from './packedLists'

/** For each word, by its place, the texts that hold it and how much it says there. */
export interface PostingsData {
  /** Of each word the place of its first text in `docs`; one more at the end. */
  starts: Uint32Array
  docs: Numbers
  /** BM25 of the word in that text over all its fields. */
  impacts: Float32Array
}

/** Texts found, in the order of their numbers, and how well. */
export interface Matches {
  docs: Numbers
  scores: Float32Array | Float64Array
}

export interface Postings {
  /** Texts that hold the word; none where its place is -1. */
  listOf: (place: number) => Matches
  /** How many texts hold the word. */
  lengthOf: (place: number) => number
  /**
   * Adds up lists of texts; keeps texts that stand in at least `least` of them, each time for as many as they stand in
   * if so said.
   */
  sumOf: (lists: readonly WeightedList[], least: number, timesCount?: boolean) => Matches
  /**
   * Texts that stand in every list; one given twice counts twice, and the sum counts once for every different one. None
   * where a word has no place, which is then -1.
   */
  inAll: (places: readonly number[]) => Matches
}

/** A word's list by its place, and what it counts. */
export interface WeightedList {
  place: number
  weight: number
}

export const none: Matches = { docs: new Uint32Array(), scores: new Float32Array() }

/** @param size how many texts there are */
export function openPostings({ starts, docs, impacts }: PostingsData, size: number): Postings {
  // Room for one sum after another: a query adds up many lists.
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

  function sumOf(lists: readonly WeightedList[], least: number, timesCount = false): Matches {
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

  function inAll(unsorted: readonly number[]): Matches {
    const places = [...unsorted].sort((a, b) => lengthOf(a) - lengthOf(b))
    if (!places.length || places.some((place) => place < 0)) return none
    const [rarest, ...others] = places
    const { docs, scores } = others.reduce((found, place) => inBoth(found, listOf(place)), listOf(rarest!))
    const different = new Set(places).size
    return { docs, scores: different > 1 ? Float64Array.from(scores, (score) => score * different) : scores }
  }

  return { listOf, lengthOf, sumOf, inAll }
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

import { linesOf } from './lines'

/** Words in the order of their code units, with what a sorted list finds fast. */
export interface TermList {
  readonly size: number
  at: (place: number) => string
  /** Place of the word; -1 when it is not there. */
  placeOf: (word: string) => number
  /** First place and the place after the last of the words that begin with these letters. */
  rangeOf: (letters: string) => [number, number]
  /** Words that come out of this one by at most `most` letters put in, taken out or changed, and by how many. */
  near: (word: string, most: number) => { place: number; distance: number }[]
}

/** Above every code unit a word may hold. */
const afterAll = '\uffff'
/** Words of other scripts than Chinese come before it, and are never near a Chinese one. */
const firstChinese = '\u2e80'
/** Words longer than this are not compared letter by letter. */
const longest = 60

/** The words a line each, in order. */
export function termList(text: string): TermList {
  const { size, at: lineAt } = linesOf(text)
  const at = (place: number) => (place < size ? lineAt(place) : afterAll)
  /** First place whose word is not before `word`. */
  const from = (word: string, low = 0, high = size) => {
    while (low < high) {
      const middle = (low + high) >>> 1
      if (at(middle) < word) low = middle + 1
      else high = middle
    }
    return low
  }
  /** The same where the place is likely to be near: steps that double find how far to look. */
  const soonFrom = (word: string, low: number) => {
    let step = 1
    while (low + step < size && at(low + step) < word) step *= 2
    return from(word, low + (step >>> 1), Math.min(size, low + step))
  }
  const rangeOf = (letters: string): [number, number] => {
    const start = from(letters)
    return [start, soonFrom(letters + afterAll, start)]
  }

  /**
   * Levenshtein's table row by row, walked as if the sorted list were a tree: words with the same beginning share its
   * rows, and a beginning that is already too far skips all its words.
   */
  function near(word: string, most: number): { place: number; distance: number }[] {
    const width = word.length + 1
    const table = new Uint8Array(width * (longest + 1))
    for (let column = 0; column < width; column++) table[column] = column
    const found: { place: number; distance: number }[] = []
    let before = ''
    let place = 0
    const end = word < firstChinese ? from(firstChinese) : size
    while (place < end) {
      const term = at(place)
      let row = Math.min(before.length, longest, sharedBeginning(before, term))
      let dead = 0
      for (; row < term.length && row < longest && !dead; row++)
        if (fillRow(table, width, row + 1, term.charCodeAt(row), word) > most) dead = row + 1
      before = dead ? term.slice(0, dead) : term
      if (dead) {
        place = soonFrom(before + afterAll, place)
        continue
      }
      const distance = term.length > longest ? most + 1 : (table[term.length * width + word.length] ?? most + 1)
      if (distance <= most) found.push({ place, distance })
      place++
    }
    return found
  }

  return {
    size,
    at,
    rangeOf,
    placeOf: (word) => {
      const place = from(word)
      return at(place) === word ? place : -1
    },
    near,
  }
}

/** Fills one row from the row above it; gives the least value in it. */
function fillRow(table: Uint8Array, width: number, row: number, letter: number, word: string): number {
  const start = row * width
  const above = start - width
  let least = (table[start] = row)
  for (let column = 1; column < width; column++) {
    const changed = table[above + column - 1]! + (word.charCodeAt(column - 1) === letter ? 0 : 1)
    const value = Math.min(changed, table[above + column]! + 1, table[start + column - 1]! + 1)
    table[start + column] = value
    if (value < least) least = value
  }
  return least
}

function sharedBeginning(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

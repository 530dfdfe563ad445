import { allReadings, foldReading, syllablesOf, type Readings } from './text/pinyin'
import { termList } from './text/termList'

/** Chinese words by how they sound: in full, by initials, and with sounds that people confuse folded together. */
export interface Sounds {
  /** Words whose reading begins with these letters, nearest first; initials count as a reading. */
  startingWith: (letters: string) => string[]
  /** Known words that sound the same as this one but are written otherwise. */
  homophones: (word: string) => string[]
}

/** Initials shorter than this fit too many words. */
const shortestInitials = 3
const shortestReading = 4
const mostWords = 3

export function soundsOf(words: Iterable<string>, readings: Readings): Sounds {
  const full: [string, string][] = []
  const initials: [string, string][] = []
  const folded = new Map<string, string[]>()
  for (const word of words) {
    const syllables = syllablesOf(word, readings)
    if (!syllables || syllables.length < 2) continue
    const reading = foldReading(syllables.join(''))
    full.push([reading, word])
    initials.push([syllables.map((syllable) => syllable[0]).join(''), word])
    folded.set(reading, [...folded.get(reading) ?? [], word])
  }
  const fullReadings = readingList(full)
  const initialReadings = readingList(initials)
  return {
    startingWith(letters) {
      const reading = foldReading(letters)
      const exact = initialReadings(letters, true)
      if (exact.length) return exact
      const byReading = reading.length >= shortestReading ? fullReadings(reading) : []
      if (byReading.length) return byReading
      return letters.length >= shortestInitials ? initialReadings(letters) : []
    },
    homophones(word) {
      const same = allReadings(word, readings).flatMap((syllables) => folded.get(foldReading(syllables.join(''))) ?? [])
      return [...new Set(same)].filter((other) => other !== word)
    },
  }
}

/** Readings with their words → those that begin with the letters, or are them, the shortest first, of equal length in the order given. */
function readingList(entries: [string, string][]): (letters: string, whole?: boolean) => string[] {
  const order = entries.map((_, number) => number).sort((a, b) => (entries[a]![0] < entries[b]![0] ? -1 : entries[a]![0] > entries[b]![0] ? 1 : a - b))
  const sorted = termList(order.map((number) => entries[number]![0]))
  return (letters, whole = false) => {
    const [first, end] = sorted.rangeOf(letters)
    const found = order.slice(first, end).map((number) => ({ number, key: entries[number]![0] })).filter(({ key }) => !whole || key === letters)
    return found.sort((a, b) => a.key.length - b.key.length || a.number - b.number).slice(0, mostWords).map(({ number }) => entries[number]![1])
  }
}

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
  const full: Spoken[] = []
  const initials: Spoken[] = []
  for (const word of words) {
    const syllables = syllablesOf(word, readings)
    if (!syllables || syllables.length < 2) continue
    full.push([foldReading(syllables.join('')), word])
    initials.push([syllables.map((syllable) => syllable[0]).join(''), word])
  }
  const fullReadings = readingList(full)
  const initialReadings = readingList(initials)
  return {
    startingWith(letters) {
      const reading = foldReading(letters)
      const exact = initialReadings.of(letters).slice(0, mostWords)
      if (exact.length) return exact
      const byReading = reading.length >= shortestReading ? fullReadings.startingWith(reading) : []
      if (byReading.length) return byReading
      return letters.length >= shortestInitials ? initialReadings.startingWith(letters) : []
    },
    homophones(word) {
      const same = allReadings(word, readings).flatMap((syllables) => fullReadings.of(foldReading(syllables.join(''))))
      return [...new Set(same)].filter((other) => other !== word)
    },
  }
}

/** A reading and a word that is read so. */
type Spoken = [string, string]

/** What is known by its reading: the words read just so, in the order given, and those whose reading begins so, the shortest first. */
function readingList(entries: Spoken[]) {
  const order = Uint32Array.from(entries.keys()).sort((a, b) => (entries[a]![0] < entries[b]![0] ? -1 : entries[a]![0] > entries[b]![0] ? 1 : a - b))
  const sorted = termList(Array.from(order, (number) => entries[number]![0]))
  const words = Array.from(order, (number) => entries[number]![1])
  return {
    of(letters: string): string[] {
      const found: string[] = []
      for (let place = sorted.rangeOf(letters)[0]; place < words.length && sorted.at(place) === letters; place++) found.push(words[place]!)
      return found
    },
    startingWith(letters: string): string[] {
      const [first, end] = sorted.rangeOf(letters)
      const places = Array.from({ length: end - first }, (_, index) => first + index)
      return places.sort((a, b) => sorted.at(a).length - sorted.at(b).length || order[a]! - order[b]!).slice(0, mostWords).map((place) => words[place]!)
    },
  }
}

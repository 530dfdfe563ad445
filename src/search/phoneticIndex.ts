import { compact, type Numbers } from './packedLists'
import { linesOf, type Lines } from './text/lines'
import { allReadings, foldReading, syllablesOf, type Readings } from './text/pinyin'
import { termList } from './text/termList'

/** Chinese words by how they sound: in full, by initials, and with sounds that people confuse folded together. */
export interface PhoneticIndex {
  /** Words whose reading begins with these letters, nearest first; initials count as a reading. */
  startingWith: (letters: string) => string[]
  /** Words read by exactly these letters, sounds that people confuse folded together. */
  readJustSo: (letters: string) => string[]
  /** Whether a Chinese character is read so. */
  isSyllable: (letters: string) => boolean
  /** Known words that sound the same as this one but are written otherwise. */
  homophones: (word: string) => string[]
}

/** Initials shorter than this fit too many words. */
const shortestInitials = 3
const shortestReading = 4
const mostWords = 3

/** How words are read, in a form that can be stored as it is. */
export interface PhoneticIndexData {
  /** A line each, in an order of their own. */
  words: string
  full: ReadingsData
  initials: ReadingsData
}
interface ReadingsData {
  /** In order, a line each. */
  readings: string
  /** Of each reading the number of a word that is read so. */
  words: Numbers
}

/** Of words read alike or equally near the first ones given come first. */
export function preparePhoneticIndex(words: readonly string[], readings: Readings): PhoneticIndexData {
  const spoken = words.flatMap((word) => {
    const syllables = syllablesOf(word, readings)
    return syllables && syllables.length > 1 ? [{ word, syllables }] : []
  })
  return {
    words: spoken.map(({ word }) => word).join('\n'),
    full: inOrder(spoken.map(({ syllables }) => foldReading(syllables.join('')))),
    initials: inOrder(spoken.map(({ syllables }) => syllables.map((syllable) => syllable[0]).join(''))),
  }
}

function inOrder(readings: string[]): ReadingsData {
  const numbers = [...readings.keys()].sort((a, b) =>
    readings[a]! < readings[b]! ? -1 : readings[a]! > readings[b]! ? 1 : a - b,
  )
  return { readings: numbers.map((number) => readings[number]).join('\n'), words: compact(numbers) }
}

export function openPhoneticIndex({ words, full, initials }: PhoneticIndexData, readings: Readings): PhoneticIndex {
  const known = linesOf(words)
  const fullReadings = readingList(full, known)
  const initialReadings = readingList(initials, known)
  const syllables = new Set([...readings.characters.values(), ...[...readings.words.values()].flat()])
  return {
    readJustSo: (letters) => fullReadings.of(foldReading(letters)),
    isSyllable: (letters) => syllables.has(letters),
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

/**
 * What is known by its reading: the words read just so, in the order given, and those whose reading begins so, the
 * shortest first.
 */
function readingList({ readings, words: numbers }: ReadingsData, words: Lines) {
  const sorted = termList(readings)
  const wordAt = (place: number) => words.at(numbers[place]!)
  return {
    of(letters: string): string[] {
      const found: string[] = []
      for (let place = sorted.rangeOf(letters)[0]; place < sorted.size && sorted.at(place) === letters; place++)
        found.push(wordAt(place))
      return found
    },
    startingWith(letters: string): string[] {
      const [first, end] = sorted.rangeOf(letters)
      const places = Array.from({ length: end - first }, (_, index) => first + index)
      return places
        .sort((a, b) => sorted.at(a).length - sorted.at(b).length || numbers[a]! - numbers[b]!)
        .slice(0, mostWords)
        .map(wordAt)
    },
  }
}

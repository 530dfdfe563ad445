import { foldReading, syllablesOf, type Readings } from './text/pinyin'

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
  const byKey = ([a]: [string, string], [b]: [string, string]) => a.length - b.length
  full.sort(byKey)
  initials.sort(byKey)
  const startingIn = (entries: [string, string][], letters: string) =>
    entries.filter(([key]) => key.startsWith(letters)).slice(0, mostWords).map(([, word]) => word)
  return {
    startingWith(letters) {
      const reading = foldReading(letters)
      const exact = initials.filter(([key]) => key === letters).map(([, word]) => word).slice(0, mostWords)
      if (exact.length) return exact
      const byReading = reading.length >= shortestReading ? startingIn(full, reading) : []
      if (byReading.length) return byReading
      return letters.length >= shortestInitials ? startingIn(initials, letters) : []
    },
    homophones(word) {
      const syllables = syllablesOf(word, readings)
      const same = syllables ? folded.get(foldReading(syllables.join(''))) ?? [] : []
      return same.filter((other) => other !== word)
    },
  }
}

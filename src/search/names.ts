import type { SearchKeys } from '../model/pack'
import { foldReading, parseReadings, syllablesOf } from './text/pinyin'
import { normalize, runsOf } from './text/normalize'

type Keys = Pick<SearchKeys, 'characters' | 'words' | 'traditional'>

/** Names by what is typed of them, and how the Chinese ones are read. */
export interface Names {
  /** Whether each typed word stands in one of the names: as written, in pinyin, or by two initials and more. */
  find: (typed: string) => (names: readonly string[]) => boolean
  /** The syllables of a Chinese name without tones; '' when it has no Chinese. */
  pinyin: (name: string) => string
}

/** Latin letters shorter than this would fit the initials of nearly any name. */
const shortestInitials = 2

export function namesIn({ characters, words, traditional }: Keys): Names {
  const readings = parseReadings(characters, words)
  const pairs = Array.from(traditional)
  const simplified = new Map(
    pairs.flatMap((character, place) => (place % 2 ? [] : [[character, pairs[place + 1] ?? character] as const])),
  )
  const read = (han: string) =>
    syllablesOf(han, readings) ?? Array.from(han).flatMap((character) => readings.characters.get(character) ?? [])
  const known = new Map<string, Forms>()
  function formsOf(name: string): Forms {
    const forms = known.get(name) ?? readForms(normalize(name, simplified), read)
    known.set(name, forms)
    return forms
  }
  return {
    find(typed) {
      const wanted = runsOf(normalize(typed, simplified)).map(({ text }) => text)
      return (names) => {
        const forms = names.map(formsOf)
        return wanted.every((word) => forms.some((form) => holds(form, word)))
      }
    },
    pinyin: (name) =>
      runsOf(name)
        .filter(({ han }) => han)
        .map(({ text }) => read(text).join(' '))
        .join(' '),
  }
}

interface Forms {
  written: string
  /** Readings of the runs from each syllable on, folded, and the initials. */
  readings: string[]
  initials: string[]
}
function readForms(name: string, read: (han: string) => string[]): Forms {
  const runs = runsOf(name)
  const syllables = runs.filter(({ han }) => han).map(({ text }) => read(text))
  return {
    written: runs.map(({ text }) => text).join(' '),
    readings: syllables.flatMap((all) => all.map((_, from) => foldReading(all.slice(from).join('')))),
    initials: syllables.map((all) => all.map((syllable) => syllable[0]).join('')),
  }
}

function holds({ written, readings, initials }: Forms, word: string): boolean {
  if (written.includes(word)) return true
  if (!/^[a-z]+$/.test(word)) return false
  const folded = foldReading(word)
  return (
    readings.some((reading) => reading.startsWith(folded)) ||
    (word.length >= shortestInitials && initials.some((letters) => letters.includes(word)))
  )
}

import { forEachLanguage, languages, type Language } from '../model/languages'
import type { Library } from '../model/pack'
import type { Measure, Point } from '../model/measure'

/** Whether a measure, or one point of it, names what the company trades in. */
export interface SectorFinder {
  inPoint: (point: Point) => string | undefined
  inMeasure: (measure: Measure) => string | undefined
}

interface Sector {
  typed: string
  /** Its words by language: each is looked for in texts of its own language only. */
  words: Record<Language, string[]>
  terms: string[]
}

/** Each sector word with the ways the glossary knows to say it, so that "coffee" finds 咖啡. */
export function sectorFinder(sectors: readonly string[], library: Pick<Library, 'terms' | 'searchKeys'>): SectorFinder {
  const known = sectors.filter((typed) => plain(typed).trim()).map((typed) => sectorOf(typed, library))
  // Most people name none, and then no text is worth reading.
  if (!known.length) return { inPoint: () => undefined, inMeasure: () => undefined }
  const named = (textsIn: (language: Language) => (string | undefined)[]) => {
    const written = forEachLanguage((language) => textsIn(language).map((text) => plain(text ?? '')))
    return known.find(({ words }) =>
      languages.some((language) => words[language].some((word) => written[language].some((text) => holds(text, word)))),
    )?.typed
  }
  return {
    inPoint: ({ text }) => named((language) => [text[language]]),
    inMeasure: ({ id, title, keywords }) =>
      named((language) => [title[language], ...(keywords[language] ?? [])]) ??
      known.find(({ terms }) => terms.some((term) => library.searchKeys.mentions[id]?.[term]))?.typed,
  }
}

/**
 * The rows of the glossary that are called so, or else those that only count it among their synonyms. A word that no
 * row knows is looked for in every language.
 */
function sectorOf(typed: string, { terms }: Pick<Library, 'terms'>): Sector {
  const word = plain(typed).trim()
  const isTyped = (name = '') => sameWord(word, plain(name).trim())
  const called = terms.filter(({ name }) => languages.some((language) => isTyped(name[language])))
  const rows = called.length
    ? called
    : terms.filter(({ synonyms }) => languages.some((language) => synonyms[language]?.some(isTyped)))
  const wordsIn = (language: Language) =>
    unique(
      rows.length
        ? rows
            .flatMap(({ name, synonyms }) => [name[language], ...(synonyms[language] ?? [])])
            .map((each) => plain(each ?? '').trim())
        : [word],
    )
  return {
    typed,
    words: forEachLanguage(wordsIn),
    terms: rows.map(({ id }) => id),
  }
}

const unique = (words: string[]) => [...new Set(words.filter(Boolean))]

/** Small letters, accents kept; what is neither letter nor digit becomes a space. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
/** Whoever types no accents may mean a word that has some; whoever types one means it. */
const sameWord = (typed: string, word: string): boolean => typed === word || typed === withoutAccents(word)

/** A Chinese word may stand anywhere; a word of letters begins and ends as one, but for a plural. */
function holds(text: string, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return text.includes(word)
  return [word, `${word}s`, `${word}es`].some((form) => text.includes(` ${form} `))
}

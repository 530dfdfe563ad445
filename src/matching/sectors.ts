import { languages } from '../model/languages'
import type { Library } from '../model/pack'
import type { Measure, Point } from '../model/measure'

/** Whether a measure, or one point of it, names what the company trades in. */
export interface SectorFinder {
  inPoint: (point: Point) => string | undefined
  inMeasure: (measure: Measure) => string | undefined
}

interface Sector {
  typed: string
  words: string[]
  terms: string[]
}

/** Each sector word with the ways the glossary knows to say it, so that "coffee" finds 咖啡. */
export function sectorFinder(sectors: readonly string[], library: Pick<Library, 'terms' | 'searchKeys'>): SectorFinder {
  const known = sectors.map((typed) => sectorOf(typed, library)).filter(({ words }) => words.length)
  // Most people name none, and then no text is worth reading.
  if (!known.length) return { inPoint: () => undefined, inMeasure: () => undefined }
  const named = (texts: string[]) =>
    known.find(({ words }) => words.some((word) => texts.some((text) => holds(text, word))))?.typed
  return {
    inPoint: (point) => named(languages.map((language) => plain(point.text[language]))),
    inMeasure: (measure) =>
      named(
        languages.flatMap((language) => [plain(measure.title[language]), ...measure.keywords[language].map(plain)]),
      ) ?? known.find(({ terms }) => terms.some((term) => library.searchKeys.mentions[measure.id]?.[term]))?.typed,
  }
}

function sectorOf(typed: string, { terms }: Pick<Library, 'terms'>): Sector {
  const word = plain(typed).trim()
  const rows = terms
    .map(({ id, name, synonyms }) => ({
      id,
      words: languages.flatMap((language) => [name[language], ...synonyms[language]]).map((each) => plain(each).trim()),
    }))
    .filter(({ words }) => words.includes(word))
  return {
    typed,
    words: word ? [...new Set([word, ...rows.flatMap(({ words }) => words)])] : [],
    terms: rows.map(({ id }) => id),
  }
}

/** Small letters without accents; what is neither letter nor digit becomes a space. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `

/** A Chinese word may stand anywhere; a word of letters begins and ends as one, but for a plural. */
function holds(text: string, word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return text.includes(word)
  return text.includes(` ${word} `) || text.includes(` ${word}s `)
}

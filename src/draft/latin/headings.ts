/** The levels of a law in English or French, outermost first, each by the words that open its headings. */
const levels = [
  ['annex', /annex(?:e|ure)?|schedule|appendix|appendice/],
  ['part', /part(?:ie)?|book|livre/],
  ['title', /title|titre/],
  ['chapter', /chapter|chapitre/],
  ['section', /section|sec\.|sect\./],
  ['subsection', /sub-?section|sous-section|paragraphe/],
  ['article', /article|art\./],
] as const
export type Level = (typeof levels)[number][0]
export const rankOf = (level: Level): number => levels.findIndex(([name]) => name === level)

/** A heading of a law: what it is, the number it is called by, and what stands behind that on its line. */
export interface LatinHeading {
  level: Level
  /** As a path: 12, 12-1, 12a, L121-1, II. */
  label: string
  /** The whole number in it, for the order; undefined for a letter. */
  n: number | undefined
  written: string
  rest: string
}

const words = levels.map(([, pattern]) => pattern.source).join('|')
const ordinal = 'premi[eè]re?|1er|1re|ier|first|one|two|three|four|five|six|seven|eight|nine|ten|unique'
const suffix = '(?:\\s?(?:bis|ter|quater|quinquies))?'
const number = [
  ordinal,
  `(?:[lrd]\\s?\\.?\\s?)?\\d{1,5}(?:[-.]\\d{1,4}){0,3}(?:er|[a-z])?${suffix}`,
  `[ivxlc]{1,7}(?:er)?${suffix}`,
  '[a-z](?:\\.?\\d{1,3})?',
].join('|')
const heading = new RegExp(`^(${words})\\s*(${number})(?![\\p{L}\\d])\\s*([.:,;)]*(?:\\s*[–—-])?)\\s*(.*)$`, 'iu')
const bareAnnex = /^(annex(?:e|ure)?|schedule|appendix|appendice)$/i
const unnumbered = /^(preamble|pr[ée]ambule|recitals|whereas:?|consid[ée]rant:?)$/i

/** Whether a line opens an unnumbered part in front of the articles. */
export const opensPreamble = (line: string): boolean => unnumbered.test(line)

/** A line → its heading. A reference in running text, “Article 12 of the Treaty”, is none. */
export function headingOf(line: string): LatinHeading | undefined {
  if (bareAnnex.test(line)) return { level: 'annex', label: '1', n: 1, written: line, rest: '' }
  const match = heading.exec(line)
  if (!match) return undefined
  const [, word = '', digits = '', mark = '', rest = ''] = match
  if (/^[,;)]/.test(mark) || !/^\p{Lu}/u.test(word)) return undefined
  if (rest && !mark && !/^[\p{Lu}(“"«'\d]/u.test(rest)) return undefined
  const level = levels.find(([, pattern]) => new RegExp(`^(?:${pattern.source})$`, 'i').test(word))?.[0]
  const n = numberOf(digits)
  if (!level || (n === undefined && (!/^[A-Z](?:\.?\d{1,3})?$/.test(digits) || level === 'article'))) return undefined
  const label = labelOf(digits, n)
  return { level, label, n, written: line.slice(0, line.length - rest.length).trim(), rest }
}

const named = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** 12, XII, premier, one → the number; undefined for a letter. */
export function numberOf(written: string): number | undefined {
  const word = written.toLowerCase()
  if (/^(?:premi|1er|1re|ier|first|unique)/.test(word)) return 1
  if (named.includes(word)) return named.indexOf(word) + 1
  const plain = /\d+/.exec(word)?.[0]
  if (plain) return Number(plain)
  return roman(word.replace(/er$|\s.*$/g, ''))
}

const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
function roman(written: string): number | undefined {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(written) || !written) return undefined
  const digits = [...written].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value), 0)
}

const labelOf = (digits: string, n: number | undefined): string =>
  /\d/.test(digits) && !/^1(?:er|re)$/i.test(digits)
    ? digits.replace(/[\s.]+(?=\D|$)/g, '').replace(/^([lrd])[\s.]*(?=\d)/i, (letter) => letter[0]!.toUpperCase())
    : String(n ?? digits)

/** 1. Scope, 1.2 Scope, 3.—(1) A person … → the number and the rest; a letter or (1) stays inside its article. */
export function numberedLine(line: string): { label: string; rest: string } | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3}){0,2})(\.?\s*[—–-]\s*(?=\()|[.)]\s+|\s+)(?=[\p{Lu}“"«(])(.+)$/u.exec(line)
  if (!match || (!match[1]!.includes('.') && /^\s+$/.test(match[2]!))) return undefined
  return { label: match[1]!, rest: match[3]! }
}

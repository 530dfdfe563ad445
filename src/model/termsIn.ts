import type { Language } from './languages'
import type { Term } from './vocabularies'

/** A text cut where a term of the glossary stands. */
export type TermPiece = { text: string; term?: Term }

/** Characters of a term shorter than this would be found inside other words. */
const shortest = { zh: 2, en: 3, fr: 3 }

/**
 * Cuts a text at the terms it uses, longest first, each explained once. Terms without an explanation are left alone.
 */
export function termsIn(text: string, terms: readonly Term[], language: Language): TermPiece[] {
  const found: { start: number; end: number; term: Term }[] = []
  const lower = text.toLowerCase()
  const named = terms
    .filter((term) => term.means && term.name[language].length >= shortest[language])
    .sort((a, b) => b.name[language].length - a.name[language].length)
  for (const term of named) {
    const word = term.name[language].toLowerCase()
    const start = lower.indexOf(word)
    const end = start + word.length
    if (
      start < 0 ||
      found.some((other) => start < other.end && end > other.start) ||
      !standsAlone(lower, start, end, language)
    )
      continue
    found.push({ start, end, term })
  }
  const pieces: TermPiece[] = []
  let at = 0
  for (const { start, end, term } of found.sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ text: text.slice(at, start) })
    pieces.push({ text: text.slice(start, end), term })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

/** Words of letters must not be part of a longer one, but for a plural. */
const standsAlone = (text: string, start: number, end: number, language: Language): boolean =>
  language === 'zh' || (!/\p{L}/u.test(text[start - 1] ?? '') && !/^(?!s\b)\p{L}/u.test(text.slice(end, end + 2)))

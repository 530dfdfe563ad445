import type { Language } from './languages'
import { phrasesIn, type Found } from './phrases'
import type { Term } from './vocabularies'

/** A text cut where a term of the glossary stands. */
export type TermPiece = { text: string; term?: Term }

/** A Chinese term of fewer signs would be found inside other words. */
const shortest = 2

/**
 * Cuts a text at the terms it uses, the longest first, each explained once. Terms without an explanation are left
 * alone. In English and French a name is found in its plural too; a synonym, which may mean more than one thing, only
 * where the same text in Chinese has the term.
 * @param chinese the same text in Chinese, beside one in another language
 */
export function termsIn(text: string, terms: readonly Term[], language: Language, chinese = ''): TermPiece[] {
  if (language === 'zh') return cutAt(text, inChinese(text, terms))
  const original = new Set(inChinese(chinese, terms).map(({ term }) => term))
  return cutAt(text, phrasesIn(text, terms, language, original))
}

function inChinese(text: string, terms: readonly Term[]): Found[] {
  const found: Found[] = []
  const lower = text.toLowerCase()
  const named = terms
    .filter((term) => term.means && term.name.zh.length >= shortest)
    .sort((a, b) => b.name.zh.length - a.name.zh.length)
  const isFree = (start: number, end: number) => !found.some((other) => start < other.end && end > other.start)
  for (const term of named) {
    const word = term.name.zh.toLowerCase()
    let start = lower.indexOf(word)
    while (start >= 0 && !isFree(start, start + word.length)) start = lower.indexOf(word, start + 1)
    if (start >= 0) found.push({ start, end: start + word.length, term })
  }
  return found
}

function cutAt(text: string, found: readonly Found[]): TermPiece[] {
  const pieces: TermPiece[] = []
  let at = 0
  for (const { start, end, term } of [...found].sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ text: text.slice(at, start) })
    pieces.push({ text: text.slice(start, end), term })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

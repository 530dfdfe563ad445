import { normalize } from '../search/text/normalize'
import { spoken, tokenOf } from '../search/text/stem'

/** Something of the notebook that can be found by its words. */
export interface Searchable {
  id: string
  words: string
}

/**
 * Makes a search over many notes, each analysed once. Notes are written in any script: what was typed is found as it
 * stands in a note, in Arabic, Amharic, Cyrillic, kana or Hangul as in Chinese; a Chinese run also by all its pairs of
 * characters, a word also by its stem. Everything typed has to be there.
 */
export function searchNotes(notes: readonly Searchable[]): (text: string) => Set<string> {
  const analysed = notes.map(({ id, words }) => {
    const plain = normalize(words)
    return { id, plain, stems: new Set(wordsIn(plain).flatMap(stemsOf)) }
  })
  return (text) => {
    const wanted = wordsIn(normalize(text)).map((word) => ({ word, stems: stemsOf(word) }))
    if (!wanted.length) return new Set()
    return new Set(
      analysed
        .filter(({ plain, stems: known }) =>
          wanted.every(
            ({ word, stems }) =>
              plain.includes(word) || stems.some((stem) => known.has(stem)) || holdsPairs(plain, word),
          ),
        )
        .map(({ id }) => id),
    )
  }
}

/** Runs of Chinese, and words of any other script, marks and digits included. */
const wordsIn = (plain: string): string[] =>
  plain.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? []

const isLatin = /^[\p{Script=Latin}\p{N}]+$/u
const isArabic = /^\p{Script=Arabic}+$/u
/** A note's language is not known: a word counts as the same if it is in either. */
const stemsOf = (word: string): string[] =>
  isLatin.test(word)
    ? spoken.map((language) => tokenOf(word, language))
    : isArabic.test(word)
      ? [tokenOf(word, 'ar')]
      : []

function holdsPairs(plain: string, word: string): boolean {
  const characters = Array.from(word)
  if (!/\p{Script=Han}/u.test(word) || characters.length < 3) return false
  return characters.slice(1).every((character, place) => plain.includes(`${characters[place]}${character}`))
}

import { normalize, wordsIn } from './normalize'
import { tokenOf, type Spoken } from './stem'

/** What a notion stands under in the words of search. */
const prefix = 'notion:'
export const notionSubject = (id: string): string => prefix + id
export const isNotion = (subject: string): boolean => subject.startsWith(prefix)
/** The notion that such words are of. */
export const notionIn = (subject: string): string => subject.slice(prefix.length)

/** As combinations travel in the pack: a line each, the notions parted by spaces, a tab, the phrases by `|`. */
export const combinationLine = (notions: readonly string[], phrases: readonly string[]): string =>
  `${notions.join(' ')}\t${phrases.join('|')}`

/** The tokens an everyday word is known by. Small words stay: “not” is a notion. */
export const notionTokens = (word: string, language: Spoken): string =>
  wordsIn(normalize(word))
    .map((each) => tokenOf(each, language))
    .join(' ')

/** Who names a country or a city of it speaks of this notion. */
export const foreignPlace = 'abroad'

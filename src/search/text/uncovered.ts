import { languages, type Language } from '../../model/languages'
import { normalize, runsWithin } from './normalize'
import { spoken, tokenOf, type Spoken } from './stem'
import { termList } from './termList'
import { contentWords } from './tokens'

/** What the subjects that no text deals with stand under in the words of search, all of them together. */
export const uncoveredKey = 'uncovered:subjects'

/** How they are typed, a phrase a line, in order: Chinese as it is, else the language and the words without an s. */
export interface UncoveredData {
  han: string
  words: string
}
/** Longer phrases are in no list. */
const longest = { han: 8, words: 5 }

/** Chinese, with Latin letters and digits among it: 手机wifi is one phrase, written with a space or without. */
const chineseRun = /[\p{Script=Han}a-z0-9]+/gu
const besideHan = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu
const isHan = /\p{Script=Han}/u
const hanRuns = (text: string) =>
  (normalize(text).replace(besideHan, '').match(chineseRun) ?? []).filter((run) => isHan.test(run))
/** Only the plural falls away: by their stems “betting” would be “better”, and a wrong match hides an answer. */
const formOf = (word: string, language: Spoken) =>
  language === 'ar' ? tokenOf(word, language) : word.length > 3 ? word.replace(/[sx]$/, '') : word
const formsOf = (text: string, language: Spoken) => contentWords(text, language).map((word) => formOf(word, language))
const keyOf = (forms: readonly string[], language: Spoken) => `${language} ${forms.join(' ')}`
const lines = (phrases: readonly string[]) => [...new Set(phrases.filter(Boolean))].sort().join('\n')

/** By what a phrase is known. */
export const phraseKeys = (phrase: string, language: Language): string[] =>
  language === 'zh' ? hanRuns(phrase) : [keyOf(formsOf(phrase, language), language)]

/** @param asked how each subject is typed: by language with tabs between, a line each */
export function prepareUncovered(asked: Readonly<Record<string, string>>): UncoveredData {
  const byLanguage = (asked[uncoveredKey] ?? '').split('\t').map((text) => text.split('\n').filter(Boolean))
  return uncoveredDataOf((language) => byLanguage[languages.indexOf(language)] ?? [])
}

/** The same from the phrases of each language. */
export function uncoveredDataOf(phrasesIn: (language: Language) => readonly string[]): UncoveredData {
  const keysIn = (language: Language) => phrasesIn(language).flatMap((phrase) => phraseKeys(phrase, language))
  return { han: lines(keysIn('zh')), words: lines(spoken.flatMap(keysIn)) }
}

/** A text, and the languages it may be in → the first subject in it that no plan deals with, by its key. */
export type UncoveredFinder = (text: string, among: readonly Language[]) => string | undefined

export function openUncovered({ han, words }: UncoveredData): UncoveredFinder {
  const chinese = termList(han)
  const others = termList(words)
  const inChinese = (text: string) =>
    hanRuns(text)
      .flatMap((run) => runsWithin(Array.from(run), longest.han).map((part) => part.join('')))
      .find((part) => chinese.placeOf(part) >= 0)
  const inWords = (text: string, language: Spoken) =>
    runsWithin(formsOf(text, language), longest.words)
      .map((part) => keyOf(part, language))
      .find((part) => others.placeOf(part) >= 0)
  return (text, among) => {
    for (const each of among) {
      const found = each === 'zh' ? inChinese(text) : inWords(text, each)
      if (found !== undefined) return found
    }
    return undefined
  }
}

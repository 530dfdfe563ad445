import * as v from 'valibot'
import { authored, fallbackLanguage, forEachLanguage, type Language } from './languages'

/**
 * A text in the languages that are at hand: Chinese always, the person's own where its words are on the phone. The data
 * have the languages of `authored` throughout; others come from data/words and may lack some.
 */
export type Localized = { zh: string } & Partial<Record<Language, string>>

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'))
const words = v.array(text)

export const LocalizedSchema = v.strictObject({ ...forEachLanguage(() => v.optional(text)), zh: text })
export const LocalizedWordsSchema = v.strictObject({ ...forEachLanguage(() => v.optional(words)), zh: words })
export type LocalizedWords = v.InferOutput<typeof LocalizedWordsSchema>

/** The text in a language; where that lacks it in English, else in Chinese. */
export const textIn = (text: Localized, language: Language): string =>
  text[language] ?? text[fallbackLanguage] ?? text.zh

/** A text of the data, which have every language they are written in. */
export type AuthoredText = Localized & Record<(typeof authored)[number], string>
const isAuthored = (text: Localized): text is AuthoredText => authored.every((language) => text[language] !== undefined)
/** @throws for a text that lacks a language the data are written in; reading the data has told of it before. */
export function authoredText(text: Localized): AuthoredText {
  if (!isAuthored(text)) throw new Error(`“${text.zh}” is not in every language the data are written in`)
  return text
}

import * as v from 'valibot'
import { languages, type Language } from './languages'

/** A text in every language of the app. */
export type Localized = Record<Language, string>

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'))
const words = v.array(text)

function forEachLanguage<Schema extends v.GenericSchema>(schema: Schema): Record<Language, Schema> {
  return Object.fromEntries(languages.map((language) => [language, schema])) as Record<Language, Schema>
}

export const LocalizedSchema = v.strictObject(forEachLanguage(text))
export const LocalizedWordsSchema = v.strictObject(forEachLanguage(words))
export type LocalizedWords = v.InferOutput<typeof LocalizedWordsSchema>

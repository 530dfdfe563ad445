import { createI18n } from 'petite-vue-i18n'
import { isLanguage, languageTag, languages, type Language } from '../model/languages'
import type zh from './zh.json'

export type MessageKey = keyof typeof zh
type Messages = Record<MessageKey, string>

const loaders: Record<Language, () => Promise<{ default: Messages }>> = {
  zh: () => import('./zh.json'),
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
}

/** French counts zero as one; English and Chinese do not. Messages read `one | many`. */
const pluralRules = {
  fr: (count: number) => (count < 2 ? 0 : 1),
  en: (count: number) => (count === 1 ? 0 : 1),
  zh: (_: number, forms: number) => forms - 1,
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  messages: {} as Record<Language, Messages>,
  pluralRules,
  missingWarn: false,
  fallbackWarn: false,
})

const loaded = new Set<Language>()

/** Loads the words of a language and shows the interface in it. */
export async function showLanguage(language: Language): Promise<void> {
  if (!loaded.has(language)) {
    i18n.global.setLocaleMessage(language, (await loaders[language]()).default)
    loaded.add(language)
  }
  i18n.global.locale.value = language
  document.documentElement.lang = languageTag[language]
}

/** The first language of the browser's list that the app speaks; English for a browser that speaks none of them. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage)
  return known ?? (languages.includes('en') ? 'en' : languages[0])
}

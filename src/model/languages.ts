/**
 * The languages of the app, in the order they are offered. A fourth language is one more entry here, its locale file,
 * and its key in the data.
 */
export const languages = ['zh', 'en', 'fr'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/**
 * The value of `lang` attributes: BCP 47, with the script for Chinese so that fonts and screen readers choose right.
 */
export const languageTag: Record<Language, string> = { zh: 'zh-Hans', en: 'en', fr: 'fr' }

/** What the app has to know of a language; everything else are its words, in src/locales and data/words. */
interface LanguageEntry {
  /** Value of `lang` attributes, BCP 47, with the script for Chinese so that fonts and screen readers choose right. */
  tag: string
  /** Whose dates, numbers and lists are written; Arabic trade papers have the digits 0 to 9. */
  written: string
  /** What the language calls itself. */
  name: string
  /** The same on a small button. */
  short: string
  direction: 'ltr' | 'rtl'
  /** Unicode’s name of its letters. */
  script: 'Han' | 'Latin' | 'Arabic'
  /** Plural categories in the order a message gives their forms, `one | other`. */
  forms: readonly Intl.LDMLPluralRule[]
  /** How a place in an order of rank is written, where Intl has no ordinal for it. */
  rank?: string
  /** What stands between millions and what is counted: milhões de toneladas. */
  afterMillions?: string
}

const twoForms = ['one', 'other'] as const
/** The languages of the app, in the order they are offered. Another one is a line here and its words. */
export const languageEntries = {
  zh: {
    tag: 'zh-Hans',
    written: 'zh-Hans',
    name: '中文',
    short: '中',
    direction: 'ltr',
    script: 'Han',
    forms: ['other'],
  },
  en: { tag: 'en', written: 'en-GB', name: 'English', short: 'EN', direction: 'ltr', script: 'Latin', forms: twoForms },
  fr: { tag: 'fr', written: 'fr', name: 'Français', short: 'FR', direction: 'ltr', script: 'Latin', forms: twoForms },
  ar: {
    tag: 'ar',
    written: 'ar-EG-u-nu-latn',
    name: 'العربية',
    short: 'ع',
    direction: 'rtl',
    script: 'Arabic',
    forms: ['zero', 'one', 'two', 'few', 'many', 'other'],
    rank: 'المرتبة {n}',
  },
  pt: {
    tag: 'pt',
    written: 'pt-PT',
    name: 'Português',
    short: 'PT',
    direction: 'ltr',
    script: 'Latin',
    forms: twoForms,
    rank: '{n}.º',
    afterMillions: 'de',
  },
} satisfies Record<string, LanguageEntry>

export type Language = keyof typeof languageEntries
export const languages = Object.keys(languageEntries) as readonly Language[]
export const languageOf: Readonly<Record<Language, LanguageEntry>> = languageEntries

/** The languages that can be read where the words of these are: Chinese is in the packs. */
export const readableWith = (words: readonly Language[] = []): Language[] =>
  languages.filter((language) => language === 'zh' || words.includes(language))

/** The languages every plan file is written in, text by text; the words of the others stand in data/words. */
export const authored = ['zh', 'en', 'fr'] as const satisfies readonly Language[]
export type Authored = (typeof authored)[number]
export const isAuthored = (language: Language): language is Authored => authored.some((each) => each === language)
/** What is read where a language lacks a text. */
export const fallbackLanguage = 'en' satisfies Language

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** The first language in whose letters something of a text is; undefined for letters of none. */
export const languageOfLetters = (text: string): Language | undefined =>
  languages.find((language) => new RegExp(`\\p{Script=${languageOf[language].script}}`, 'u').test(text))

/** Gives each language a value. */
export const forEachLanguage = <Value>(make: (language: Language) => Value): Record<Language, Value> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>

export const languageTag: Readonly<Record<Language, string>> = forEachLanguage((language) => languageOf[language].tag)

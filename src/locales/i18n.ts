import { shallowRef } from 'vue'
import { isLanguage, languageTag, languages, type Language } from '../model/languages'
import type firstZh from './first/zh.json'
import type zh from './zh.json'

export type MessageKey = keyof typeof zh | keyof typeof firstZh
type Messages = Record<MessageKey, string>

/** What the first screen says travels with it; the words of all other pages come after it. */
const firstWords: Record<Language, () => Promise<{ default: Partial<Messages> }>> = {
  zh: () => import('./first/zh.json'),
  en: () => import('./first/en.json'),
  fr: () => import('./first/fr.json'),
}
const restOfWords: typeof firstWords = {
  zh: () => import('./zh.json'),
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
}

/** French counts zero as one; English does not, and Chinese has one form. Messages read `one | many`. */
const pluralForm: Record<Language, (count: number) => number> = {
  fr: (count) => (count < 2 ? 0 : 1),
  en: (count) => (count === 1 ? 0 : 1),
  zh: () => 1,
}

const messages: Record<Language, Partial<Messages>> = { zh: {}, en: {}, fr: {} }
/**
 * Counts up when words have come. Only what was shown without its word is drawn again, not every part of the screen.
 */
const arrivals = shallowRef(0)
/** The language on the screen. */
export const locale = shallowRef<Language>('zh')

/**
 * A message in the language on the screen, its `{names}` filled in; with a count, the form for that many.
 * Words that did not arrive are given in Chinese, and where that lacks too as their key.
 */
export function translate(key: MessageKey, values: Record<string, unknown> = {}, count?: number): string {
  const text = messages[locale.value][key] ?? insteadOf(key)
  const forms = count === undefined ? [text] : text.split(' | ')
  const form = forms[Math.min(count === undefined ? 0 : pluralForm[locale.value](count), forms.length - 1)] ?? text
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

function insteadOf(key: MessageKey): string {
  void arrivals.value
  return messages.zh[key] ?? key
}

const loading = new Map<string, Promise<void>>()
let wantsAll = false
/** The language on the screen, or on its way there. */
let wanted: Language | undefined

/** Whoever asks a second time waits for the same words; after a failure they are fetched anew. */
function load(part: 'first' | 'rest', language: Language): Promise<void> {
  const name = `${part} ${language}`
  const words =
    loading.get(name) ??
    fetchWords(part, language).catch((error: unknown) => {
      loading.delete(name)
      throw error
    })
  loading.set(name, words)
  return words
}

async function fetchWords(part: 'first' | 'rest', language: Language): Promise<void> {
  const words = await (part === 'first' ? firstWords : restOfWords)[language]()
  messages[language] = { ...messages[language], ...words.default }
  arrivals.value++
}

/** Loads the words of a language and shows the interface in it. */
export async function showLanguage(language: Language): Promise<void> {
  wanted = language
  await Promise.all([load('first', language), wantsAll && load('rest', language)])
  locale.value = language
  document.documentElement.lang = languageTag[language]
}

/** Loads the words of all pages but the first, for this language and any shown later. */
export async function loadAllWords(): Promise<void> {
  wantsAll = true
  if (wanted) await load('rest', wanted)
}

/** The first language of the browser's list that the app speaks; English for a browser that speaks none of them. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage)
  return known ?? (languages.includes('en') ? 'en' : languages[0])
}

import { shallowRef } from 'vue'
import {
  fallbackLanguage,
  forEachLanguage,
  isLanguage,
  languageOf,
  languageTag,
  languages,
  type Language,
} from '../model/languages'
import { textIn, type Localized } from '../model/localized'
import firstNames from 'virtual:first-names'
import type firstZh from './first/zh.json'
import type zh from './zh.json'

export type MessageKey = keyof typeof zh | keyof typeof firstZh
type Messages = Partial<Record<string, string>>
interface Loaded {
  default: Messages
}
type Words = Record<string, () => Promise<Loaded>>

/**
 * Every file of these folders is found by the build. What the first screen says travels with it; the words of all other
 * pages come after it, and with them names that stand in code: seas and countries of the map, menus of phones.
 */
const files: Record<Exclude<Part, 'firstNames'>, Words> = {
  first: import.meta.glob<Loaded>('./first/*.json'),
  rest: import.meta.glob<Loaded>('./*.json'),
  names: import.meta.glob<Loaded>('./names/*.json'),
}
/** `firstNames`: what the types and needs of the first screen are called, before any library is there. */
type Part = 'first' | 'firstNames' | 'rest' | 'names'
const folders: Record<Exclude<Part, 'firstNames'>, string> = { first: './first/', rest: './', names: './names/' }

const messages = forEachLanguage((): Messages => ({}))
/** Chinese name → what it is called, for names that do not come with the library. */
const names = forEachLanguage((): Messages => ({}))
/**
 * Counts up when words have come. Only what was shown without its word is drawn again, not every part of the screen.
 */
const arrivals = shallowRef(0)
/** The language on the screen. */
export const locale = shallowRef<Language>('zh')

const pluralRules = new Map<Language, Intl.PluralRules>()
/** Which of a message's forms is for this many: `one | other` in most languages, six in Arabic. */
function formFor(count: number, language: Language): number {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(languageOf[language].written)
  pluralRules.set(language, rules)
  const { forms } = languageOf[language]
  return forms.length === 1 ? Infinity : Math.max(0, forms.indexOf(rules.select(count)))
}

/**
 * A message in the language on the screen, its `{names}` filled in; with a count, the form for that many.
 * Words that did not arrive, or that a language lacks, are given in English, else in any language, else as their key.
 */
export function translate(key: MessageKey, values: Record<string, unknown> = {}, count?: number): string {
  const own = messages[locale.value][key]
  const [text, language] = own === undefined ? insteadOf(key) : [own, locale.value]
  const forms = count === undefined ? [text] : text.split(' | ')
  const form = forms[Math.min(count === undefined ? 0 : formFor(count, language), forms.length - 1)] ?? text
  return form.replace(/\{(\w+)\}/g, (_, name: string) => isolated(String(values[name] ?? ''), language))
}

/** A name in other letters keeps its direction inside a sentence that runs from right to left. */
const isolated = (value: string, language: Language): string =>
  languageOf[language].direction === 'rtl' && /[\p{Script=Latin}\p{Script=Han}]/u.test(value)
    ? `\u2068${value}\u2069`
    : value

/** In which to look for what a language lacks. */
const instead: readonly Language[] = [fallbackLanguage, ...languages]
function insteadOf(key: MessageKey): [string, Language] {
  void arrivals.value
  const language = instead.find((each) => messages[each][key] !== undefined) ?? 'zh'
  return [messages[language][key] ?? key, language]
}

/** A text of the library, or a name that stands in code, in a language or the nearest to it that there is. */
export function localizeIn(text: Localized, language: Language): string {
  if (text[language] !== undefined) return text[language]
  void arrivals.value
  return names[language][text.zh] ?? textIn(text, language)
}

const loading = new Map<string, Promise<void>>()
let wantsAll = false
/** The language on the screen, or on its way there. */
let wanted: Language | undefined

/** Whoever asks a second time waits for the same words; after a failure they are fetched anew. */
function load(part: Part, language: Language): Promise<void> {
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

async function fetchWords(part: Part, language: Language): Promise<void> {
  const words = await (
    part === 'firstNames' ? firstNames[language] : files[part][`${folders[part]}${language}.json`]
  )?.()
  if (!words) return
  const kept = part === 'names' || part === 'firstNames' ? names : messages
  kept[language] = { ...kept[language], ...words.default }
  arrivals.value++
}

/** Loads the words of a language and shows the interface in it. */
export async function showLanguage(language: Language): Promise<void> {
  wanted = language
  await Promise.all([load('first', language), load('firstNames', language), wantsAll && loadRest(language)])
  // Another one has been chosen meanwhile.
  if (wanted !== language) return
  locale.value = language
  document.documentElement.lang = languageTag[language]
  document.documentElement.dir = languageOf[language].direction
}

/** Loads the words of all pages but the first, for this language and any shown later. */
export async function loadAllWords(): Promise<void> {
  wantsAll = true
  if (wanted) await loadRestOfAny(wanted)
}
const loadRest = (language: Language) => Promise.all([load('rest', language), load('names', language)])
const comes = (words: Promise<void>): Promise<boolean> =>
  words.then(
    () => true,
    () => false,
  )
/** Words that cannot be had now stand in another language, as long as there is one on the phone. */
async function loadRestOfAny(language: Language): Promise<void> {
  try {
    await loadRest(language)
  } catch (error) {
    for (const other of instead) if (await comes(load('rest', other))) break
    throw error
  }
}

/** The first language of the browser's list that the app speaks; English for a browser that speaks none of them. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage)
  return known ?? (languages.includes(fallbackLanguage) ? fallbackLanguage : 'zh')
}

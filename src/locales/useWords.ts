import { languageOf } from '../model/languages'
import type { Localized } from '../model/localized'
import { formatNumber, oncePerLanguage } from './formats'
import { locale, localizeIn, translate, type MessageKey } from './i18n'

const lists = oncePerLanguage((tag) => new Intl.ListFormat(tag, { type: 'conjunction', style: 'narrow' }))

/** Everything a component needs to speak: interface words by key, texts of the library by language. */
export function useWords() {
  const language = locale
  const t = (key: MessageKey, values: Record<string, unknown> = {}): string => translate(key, values)
  /** A message with a singular and a plural form, `count` filled in as the language groups it. */
  const tn = (key: MessageKey, count: number, values: Record<string, unknown> = {}): string =>
    translate(key, { count: formatNumber(count, language.value), ...values }, count)
  const localize = (text: Localized): string => localizeIn(text, language.value)
  /** Things in a row as the language lists them: A、B · A, B and C. */
  const list = (words: string[]): string => lists(language.value).format(words)
  /** From one thing to the next, in the direction of the writing. */
  const arrow = () => (languageOf[language.value].direction === 'rtl' ? '←' : '→')
  return { t, tn, localize, list, arrow, language }
}

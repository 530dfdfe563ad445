import type { Localized } from '../model/localized'
import { locale, translate, type MessageKey } from './i18n'

/** Everything a component needs to speak: interface words by key, texts of the library by language. */
export function useWords() {
  const language = locale
  const t = (key: MessageKey, values: Record<string, unknown> = {}): string => translate(key, values)
  /** A message with a singular and a plural form, `count` filled in. */
  const tn = (key: MessageKey, count: number, values: Record<string, unknown> = {}): string =>
    translate(key, { count, ...values }, count)
  const say = (text: Localized): string => text[language.value]
  /** Things in a row as the language lists them: A、B · A, B and C. */
  const list = (words: string[]): string => new Intl.ListFormat(language.value, { type: 'conjunction', style: 'narrow' }).format(words)
  return { t, tn, say, list, language }
}

import { readFileSync } from 'node:fs'
import type { MessageKey } from '../../src/locales/i18n'
import type { Language } from '../../src/model/languages'

/** The app's own words, as its build reads them: a word that is changed there is changed in every test. */
const read = (language: Language): Record<string, string> =>
  Object.assign(
    {},
    ...['first/', ''].map((part): unknown => JSON.parse(readFileSync(`src/locales/${part}${language}.json`, 'utf8'))),
  ) as Record<string, string>
const messages: Partial<Record<Language, Record<string, string>>> = {}
function textOf(language: Language, key: MessageKey): string {
  const text = (messages[language] ??= read(language))[key]
  if (text === undefined) throw new Error(`no message ${key} in ${language}`)
  return text
}

/** A message as the screen says it, its `{names}` filled in; of two forms that for many. */
export const say = (language: Language, key: MessageKey, values: Record<string, string | number> = {}): string =>
  textOf(language, key)
    .split(' | ')
    .pop()!
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** What a message looks like on the screen, whatever stands for a `{name}` that is not given, in either form. */
export const saying = (language: Language, key: MessageKey, values: Record<string, string | number> = {}): RegExp =>
  new RegExp(
    textOf(language, key)
      .split(' | ')
      .map((form) =>
        form
          .split(/(\{\w+\})/)
          .map((part) => {
            const name = /^\{(\w+)\}$/.exec(part)?.[1]
            return name === undefined ? escaped(part) : values[name] === undefined ? '.+?' : escaped(`${values[name]}`)
          })
          .join(''),
      )
      .join('|'),
  )
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

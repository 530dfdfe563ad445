import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages, type Language } from '../../model/languages'

/** A message by its key, with its `{names}` filled in. Fails for a key there is no message for. */
export type Words = (key: string, values?: Record<string, unknown>) => string

/** The words of the interface, as the app says them, from src/locales below `root`. */
export function readWords(root: string): Record<Language, Words> {
  const of = (language: Language): Words => {
    const texts = new Map(
      ['first/', ''].flatMap((folder) =>
        Object.entries(
          JSON.parse(readFileSync(join(root, 'src/locales', `${folder}${language}.json`), 'utf8')) as Record<
            string,
            string
          >,
        ),
      ),
    )
    return (key, values = {}) => {
      const text = texts.get(key)
      if (text === undefined) throw new Error(`src/locales: no words for ${key} in ${language}`)
      return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
    }
  }
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, Words>
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

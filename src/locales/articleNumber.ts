import type { MessageKey } from './i18n'

type Naming = 'article' | 'item' | 'safeguard'

/**
 * How an article is named in a sentence: “第16条”, “article 4.3.2”. Lists of a press report are items (R7), safeguards
 * beside a running count have a count of their own (S2).
 * @param translate gives a message of the language it is named in
 */
export function articleNumber(
  path: string,
  translate: (key: MessageKey, values: { number: string }) => string,
): string {
  const { naming, number } = namingOf(path)
  return translate(`article.${naming}`, { number })
}

/** The kind of number an article has, and the number without its letter. */
export function namingOf(path: string): { naming: Naming; number: string } {
  const [, letter = '', number = path] = /^([A-Z])(\d+)$/.exec(path) ?? []
  return { naming: letter === 'S' ? 'safeguard' : letter ? 'item' : 'article', number }
}

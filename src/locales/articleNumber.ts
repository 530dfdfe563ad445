import type { Language } from '../model/languages'

/**
 * How an article is named in a sentence: “第16条”, “article 4.3.2”. Lists of a press report are items (R7), safeguards
 * beside a running count have a count of their own (S2).
 */
export function articleNumber(path: string, language: Language): string {
  const [, letter = '', number = path] = /^([A-Z])(\d+)$/.exec(path) ?? []
  return words[language][letter === 'S' ? 'safeguard' : letter ? 'item' : 'article'](number)
}

type Naming = Record<'article' | 'item' | 'safeguard', (number: string) => string>
const words: Record<Language, Naming> = {
  zh: {
    article: (number) => `第${number}条`,
    item: (number) => `第${number}项`,
    safeguard: (number) => `保障措施第${number}条`,
  },
  en: {
    article: (number) => `article ${number}`,
    item: (number) => `item ${number}`,
    safeguard: (number) => `safeguard ${number}`,
  },
  fr: {
    article: (number) => `article ${number}`,
    item: (number) => `point ${number}`,
    safeguard: (number) => `mesure d’appui ${number}`,
  },
}

import { normalize, pairsOf, runsOf } from './normalize'
import { exactTokenOf, spoken, tokenOf, type Spoken } from './stem'
import { isStopWord } from './stopWords'

/** A passage of a text, by language; words in Latin letters inside Chinese count as English. */
export type Passage = Partial<Record<'zh' | Spoken, string>>

/**
 * Makes what cuts passages into the tokens they are found by: pairs of Chinese characters; of other words the stem and,
 * where it differs, the form they have there. Text and query go through the same. Texts repeat their words, and taking
 * an ending off costs far more than remembering it, so keep one for many texts.
 */
export function tokenizer(): (passage: Passage) => string[] {
  const known: Record<Spoken, Map<string, string[]>> = {
    en: new Map(),
    fr: new Map(),
    ar: new Map(),
    pt: new Map(),
  }
  function wordTokens(word: string, language: Spoken): string[] {
    const before = known[language].get(word)
    if (before) return before
    const tokens = isStopWord(word, language)
      ? []
      : [...new Set([tokenOf(word, language), exactTokenOf(word, language)])]
    known[language].set(word, tokens)
    return tokens
  }
  const tokensIn = (text: string, language: Spoken): string[] => {
    const plain = normalize(text)
    return [
      ...runsOf(plain).flatMap(({ text: run, han }) => (han ? pairsOf(run) : wordTokens(run, language))),
      ...hyphenated(plain, language).flatMap((word) => wordTokens(word, language)),
    ]
  }
  return ({ zh, ...others }) => [
    ...(zh ? tokensIn(zh, 'en') : []),
    ...spoken.flatMap((language) => {
      const text = others[language]
      return text ? tokensIn(text, language) : []
    }),
  ]
}

/**
 * Words with a hyphen as they are written without one: after-sales is asked for as aftersales, too. What French turns
 * round in a question (faut-il) is no word.
 */
const hyphenated = (plain: string, language: Spoken): string[] =>
  (plain.match(/\p{Script=Latin}+(?:[-‐]\p{Script=Latin}+)+/gu) ?? [])
    .map((word) => word.split(/[-‐]/))
    .filter((parts) => !parts.some((part) => isStopWord(part, 'fr') && language === 'fr'))
    .map((parts) => parts.join(''))

/** The same, remembering each passage, for texts that come more than once. */
export function rememberingTokenizer(): (passage: Passage) => string[] {
  const tokensOf = tokenizer()
  const known = new Map<string, string[]>()
  return (passage) => {
    const key = [passage.zh, ...spoken.map((language) => passage[language])].join('\n')
    const before = known.get(key)
    if (before) return before
    const tokens = tokensOf(passage)
    known.set(key, tokens)
    return tokens
  }
}

/** The words of a phrase that say something; all of them where none does. */
export function contentWords(phrase: string, language: Spoken): string[] {
  const words = runsOf(normalize(phrase)).flatMap(({ han, text }) => (han ? [] : [text]))
  const content = words.filter((word) => !isStopWord(word, language))
  return content.length ? content : words
}

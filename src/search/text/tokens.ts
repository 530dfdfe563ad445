import { normalize, pairsOf, runsOf, wordsIn } from './normalize'
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
  // Some hundred thousand words: what is found is added to one list, and no list is made on the way.
  function addTokens(found: string[], text: string, language: Spoken) {
    const plain = normalize(text)
    for (const { text: run, han } of runsOf(plain)) addAll(found, han ? pairsOf(run) : wordTokens(run, language))
    for (const word of hyphenated(plain, language)) addAll(found, wordTokens(word, language))
  }
  return (passage) => {
    const found: string[] = []
    if (passage.zh) addTokens(found, passage.zh, 'en')
    for (const language of spoken) {
      const text = passage[language]
      if (text) addTokens(found, text, language)
    }
    return found
  }
}

function addAll(list: string[], more: readonly string[]) {
  for (const each of more) list.push(each)
}

/**
 * Words with a hyphen as they are written without one: after-sales is asked for as aftersales, too. What French turns
 * round in a question (faut-il) is no word.
 */
const hyphenated = (plain: string, language: Spoken): string[] =>
  // A pattern of words around hyphens would start anew at every letter of every word.
  /[‐-]/.test(plain)
    ? (plain.match(/[\p{Script=Latin}‐-]+/gu) ?? [])
        .flatMap((run) => run.split(/[‐-]{2,}/))
        .map((word) => word.split(/[‐-]/).filter(Boolean))
        .filter((parts) => parts.length > 1 && !(language === 'fr' && parts.some((part) => isStopWord(part, 'fr'))))
        .map((parts) => parts.join(''))
    : []

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
  const words = wordsIn(normalize(phrase))
  const content = words.filter((word) => !isStopWord(word, language))
  return content.length ? content : words
}

import { normalize, pairsOf, runsOf } from './normalize'
import { stem } from './stem'
import { isStopWord } from './stopWords'

/**
 * Makes what cuts texts into the tokens they are found by: pairs of Chinese characters, stems of other words. Text and
 * query go through the same. Texts repeat their words, and taking an ending off costs far more than remembering it, so
 * keep one for many texts.
 */
export function tokenizer(): (text: string) => string[] {
  const stems = new Map<string, string>()
  const stemOnce = (word: string) => {
    const known = stems.get(word) ?? stem(word)
    stems.set(word, known)
    return known
  }
  return (text) =>
    runsOf(normalize(text)).flatMap(({ text: run, han }) => {
      if (han) return pairsOf(run)
      return isStopWord(run) ? [] : [stemOnce(run)]
    })
}

/** The same, remembering each passage, for texts that come more than once. */
export function rememberingTokenizer(): (text: string) => string[] {
  const tokensOf = tokenizer()
  const known = new Map<string, string[]>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const tokens = tokensOf(text)
    known.set(text, tokens)
    return tokens
  }
}

/** The tokens of a single text. */
export const tokensOf = (text: string): string[] => tokenizer()(text)

/** The stems of a phrase of words, without the words that carry no meaning of their own. */
export const stemsOf = (phrase: string): string[] =>
  runsOf(normalize(phrase))
    .filter(({ han, text }) => !han && !isStopWord(text))
    .map(({ text }) => stem(text))

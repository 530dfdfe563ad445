import { normalize, pairsOf, runsOf } from './normalize'
import { stem } from './stem'
import { isStopWord } from './stopWords'

/** Texts repeat their words, and taking an ending off costs far more than remembering it. */
const stems = new Map<string, string>()
const mostStems = 50_000
function stemOnce(word: string): string {
  const known = stems.get(word) ?? stem(word)
  if (stems.size < mostStems) stems.set(word, known)
  return known
}

/** The tokens a text is found by: pairs of Chinese characters, stems of other words. Text and query go through the same. */
export function tokensOf(text: string): string[] {
  return runsOf(normalize(text)).flatMap(({ text: run, han }) => {
    if (han) return pairsOf(run)
    return isStopWord(run) ? [] : [stemOnce(run)]
  })
}

/** The stems of a phrase of words, without the words that carry no meaning of their own. */
export const stemsOf = (phrase: string): string[] =>
  runsOf(normalize(phrase)).filter(({ han, text }) => !han && !isStopWord(text)).map(({ text }) => stem(text))

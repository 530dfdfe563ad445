import { normalize, pairsOf, runsOf } from './normalize'
import { stem } from './stem'
import { isStopWord } from './stopWords'

/** The tokens a text is found by: pairs of Chinese characters, stems of other words. Text and query go through the same. */
export function tokensOf(text: string): string[] {
  return runsOf(normalize(text)).flatMap(({ text: run, han }) => {
    if (han) return pairsOf(run)
    return isStopWord(run) ? [] : [stem(run)]
  })
}

/** The stems of a phrase of words, without the words that carry no meaning of their own. */
export const stemsOf = (phrase: string): string[] =>
  runsOf(normalize(phrase)).filter(({ han, text }) => !han && !isStopWord(text)).map(({ text }) => stem(text))

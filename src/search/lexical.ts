import type { Knowledge } from './query'
import { spokenIn } from './spokenIn'
import { normalize, wordsIn } from './text/normalize'
import { tokenizer } from './text/tokens'
import type { TextIndex } from './textIndex'

/** How much of what was typed the measures say in just these words. */
export interface LexicalScores {
  /** Of each measure, as a share of the one that says most. */
  shares: Float64Array
  /** What the one that says most holds of it, in words: a word that only one measure says counts as one. */
  most: number
}

/**
 * BM25 of the words alone, whatever they are known to mean: what the glossary and the lists of subjects do not know
 * of a question stands in its other words. A word counts by its rarity, and by what it says in a measure beside what
 * it says on average.
 * @param measureCount measures are the first texts of the index
 */
export function lexicalScorer(
  index: TextIndex,
  { simplified, knows, languages }: Pick<Knowledge, 'simplified' | 'knows' | 'languages'>,
  measureCount: number,
): (query: string, screen?: string) => LexicalScores {
  const rarityOf = (count: number) => Math.log(1 + (measureCount - count + 0.5) / (count + 0.5))
  function addWord(sums: Float64Array, word: string) {
    const { docs, scores } = index.of(word)
    let count = 0
    let all = 0
    while (count < docs.length && docs[count]! < measureCount) all += scores[count++]!
    if (!count) return
    const rarity = rarityOf(count)
    const average = all / count
    for (let place = 0; place < count; place++)
      sums[docs[place]!]! += (rarity * scores[place]!) / (scores[place]! + average)
  }

  return (query, screen) => {
    const plain = normalize(query, simplified)
    const words = wordsIn(plain)
    const tokensOf = tokenizer()
    const most = new Float64Array(measureCount)
    // What may be of two languages is read in each, and counts in the better one.
    for (const language of spokenIn(query, words, { knows, languages }, screen)) {
      const sums = new Float64Array(measureCount)
      for (const word of new Set(tokensOf({ [language]: plain }))) addWord(sums, word)
      sums.forEach((sum, doc) => {
        most[doc] = Math.max(most[doc]!, sum)
      })
    }
    const best = most.reduce((highest, sum) => Math.max(highest, sum), 0)
    return { shares: best ? most.map((sum) => sum / best) : most, most: best / rarityOf(1) }
  }
}

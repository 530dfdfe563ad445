import type { Standing } from './query'

/** What was found for a query, as far as it says whether it is an answer. */
export interface Found {
  /** The surest standing of what was found. */
  standing: Standing
  /** Asked in words around its subject, rather than by the subject's name alone. */
  sentence: boolean
  chinese: boolean
}

/**
 * Share of the query's meaning that the best answer must hold; below it the query is about something else. A sentence
 * has words around its subject, so less of it need be found than of two or three words. What people call a subject
 * misleads sooner than its name; where nothing found is a subject of the library, only words that some text happens to
 * hold, nearly all of it has to be there.
 */
const least = {
  named: { words: 0.52, chineseSentence: 0.5, sentence: 0.44 },
  called: { words: 0.62, chineseSentence: 0.71, sentence: 0.71 },
  word: { words: 0.75, chineseSentence: 0.72, sentence: 0.72 },
}

export const leastCoverage = ({ standing, sentence, chinese }: Found): number =>
  least[standing][!sentence ? 'words' : chinese ? 'chineseSentence' : 'sentence']

/** Share that any further answer must hold. */
export const leastShare = 0.25
/**
 * Where a word of a short query is not known, what is known has to be there nearly whole: half of the rest is a guess
 * upon a guess.
 */
export const leastKnownShare = 0.85
/** From this share on the best hits are sure enough of their subject for their neighbours to be offered. */
export const sureOfSubject = 0.75

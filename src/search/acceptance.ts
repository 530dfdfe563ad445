import type { Standing } from './query'

/** What was found for a query, as far as it says whether it is an answer. */
export interface Found {
  /** The surest standing of what was found. */
  standing: Standing
  /** Notions said together mean a subject. */
  isInferred?: boolean
  /** Asked in words around its subject, rather than by the subject's name alone. */
  sentence: boolean
  chinese: boolean
  /** How many of its meanings some text knows. */
  known: number
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

export const leastCoverage = ({ standing, isInferred, sentence, chinese, known }: Found): number =>
  Math.min(
    isInferred ? leastInferred : 1,
    least[standing][!sentence ? 'words' : chinese ? 'chineseSentence' : 'sentence'],
    sentence && standing !== 'word' && known >= story.known ? story.least : 1,
  )

/**
 * Two notions or three seldom come together by chance: of 100 questions about something else, in five languages, none
 * had a combination that means a subject. Whatever else was said then only makes the coverage small.
 */
const leastInferred = 0.25

/**
 * Who tells a situation says more than the subject: with so many meanings known and a subject among them, this much of
 * it is enough.
 */
const story = { known: 4, least: 0.42 }

/** Share that any further answer must hold. */
export const leastShare = 0.25
/**
 * Where a word of a short query is not known, what is known has to be there nearly whole: half of the rest is a guess
 * upon a guess.
 */
export const leastKnownShare = 0.85
/** From this share on the best hits are sure enough of their subject for their neighbours to be offered. */
const sureOfSubject = 0.75
/**
 * Below so much coverage a measure must bear the question out in just its words, by `LexicalScores.most`, and a
 * sentence of which little is covered all the more: meanings alone lead a vaccine against yellow fever to the import of
 * medicine. Short queries with a word that nobody knows are answered by the rest and told so.
 */
const borneOut = { coverage: 0.85, words: 0.5, sentence: { coverage: 0.7, words: 0.8 } }
export function leastWordsFor(coverage: number, { sentence, allKnown }: { sentence: boolean; allKnown: boolean }) {
  if (coverage >= borneOut.coverage || !(sentence || allKnown)) return 0
  return sentence && coverage < borneOut.sentence.coverage ? borneOut.sentence.words : borneOut.words
}

/**
 * Where the subject was not understood, what a measure must say of the question in just its words, by
 * `LexicalScores.most`: of 72 questions about something else none comes to 1.1.
 */
const leastInWords = 1.2

/** What the evidence for a query comes to. */
interface Evidence extends Found {
  /** Of all its meanings some text says each. */
  allKnown: boolean
  isGuess: boolean
  /** Share of its meaning that the best text holds, and that the best measure holds. */
  coverage: number
  ofMeasures: number
  /** `LexicalScores.most` */
  most: number
}

/** Whether there is an answer, one by its wording alone, and whether its subject is sure. */
export function judge({ allKnown, isGuess, coverage, ofMeasures, most, ...found }: Evidence) {
  const { isInferred, sentence, standing } = found
  const isBorneOut = isInferred || ofMeasures < coverage || most >= leastWordsFor(coverage, { sentence, allKnown })
  const isAnswer = !isGuess && isBorneOut && coverage > 0 && coverage >= leastCoverage(found)
  return {
    isAnswer,
    byWording: !isAnswer && !isGuess && most >= leastInWords,
    isSure: isInferred || (standing !== 'word' && coverage >= sureOfSubject && allKnown),
  }
}

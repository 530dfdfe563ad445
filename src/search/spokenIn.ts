import { spoken, type Spoken } from './text/stem'
import { isStopWord } from './text/stopWords'

/** What speaks for a language: a small word of it, more so where the other one does not know the word; an accent. */
const evidence = { smallWord: 1, doubtful: 0.5, accent: 1, screen: 0.25 }
/** A lead smaller than this decides nothing. */
const leastLead = 0.5
const accents = /[àâçéèêëîïôùûœ]/i

/**
 * The languages a query in Latin letters may be in, the likelier first; one alone where it is plain.
 *
 * @param typed as typed, with its accents
 * @param words its words, normalised
 * @param knows whether the texts of a language hold the word
 * @param screen the language the person reads
 */
export function spokenIn(
  typed: string,
  words: readonly string[],
  knows: (word: string, language: Spoken) => boolean,
  screen?: string,
): Spoken[] {
  const other: Record<Spoken, Spoken> = { en: 'fr', fr: 'en' }
  const points: Record<Spoken, number> = { en: 0, fr: accents.test(typed) ? evidence.accent : 0 }
  for (const language of spoken) {
    if (language === screen) points[language] += evidence.screen
    for (const word of words) {
      const isSmall = isStopWord(word, language)
      const foreign = isStopWord(word, other[language])
      if (isSmall && !foreign) points[language] += knows(word, other[language]) ? evidence.doubtful : evidence.smallWord
      // A word that one language alone knows.
      if (!isSmall && !foreign && knows(word, language) && !knows(word, other[language]))
        points[language] += evidence.doubtful
    }
  }
  const [first, second]: Spoken[] = points.fr > points.en ? ['fr', 'en'] : ['en', 'fr']
  return points[first!] - points[second!] >= leastLead + evidence.screen ? [first!] : [first!, second!]
}

import { spoken, type Spoken } from './text/stem'
import { isStopWord } from './text/stopWords'
import { normalize, wordsIn } from './text/normalize'

/** What speaks for a language: a small word of it, more so where no other one knows the word; an accent. */
const evidence = { smallWord: 1, doubtful: 0.5, accent: 1, screen: 0.25 }
/** A lead smaller than this decides nothing. */
const leastLead = 0.5
const accents: Partial<Record<Spoken, RegExp>> = { fr: /[àâçéèêëîïôùûœ]/i, pt: /[ãõáàâçéêíóôú]/i }
const arabic = /\p{Script=Arabic}/u

interface Texts {
  /** Languages that the texts are in. */
  languages: readonly Spoken[]
  /** Whether the texts of a language hold the word. */
  knows: (word: string, language: Spoken) => boolean
}

/**
 * The languages the words of a query may be in, the likelier first; one alone where it is plain. Arabic is known by its
 * letters.
 *
 * @param typed as typed, with its accents
 * @param words its words, normalised
 * @param screen the language the person reads
 */
export function spokenIn(typed: string, words: readonly string[], texts: Texts, screen?: string): Spoken[] {
  if (arabic.test(typed)) return ['ar']
  const possible = spoken.filter((language) => language !== 'ar' && texts.languages.includes(language))
  // The e of e-commerce is no Portuguese “and”.
  const whole = words.filter((word) => word.length > 1 || !hyphened(typed).includes(word))
  const points = new Map(
    possible.map((language) => {
      const others = possible.filter((other) => other !== language)
      const own = whole.map((word) => evidenceOf(word, language, others, texts))
      const said = own.reduce((sum, value) => sum + value, accents[language]?.test(typed) ? evidence.accent : 0)
      return [language, said + (language === screen ? evidence.screen : 0)] as const
    }),
  )
  const pointsOf = (language: Spoken) => points.get(language) ?? 0
  const ranked = [...possible].sort((a, b) => pointsOf(b) - pointsOf(a))
  const most = pointsOf(ranked[0] ?? 'en')
  return ranked.filter((language, place) => !place || most - pointsOf(language) < leastLead + evidence.screen)
}

/** Letters that a hyphen makes part of a word. */
const hyphened = (typed: string): string[] =>
  [...typed.toLowerCase().matchAll(/(?:^|[^\p{L}])(\p{L})-(?=\p{L})/gu)].map(([, letter = '']) => letter)

/** A small word of the language, or a word that it alone knows. */
function evidenceOf(word: string, language: Spoken, others: readonly Spoken[], { knows }: Texts): number {
  if (others.some((other) => isStopWord(word, other))) return 0
  const isElsewhere = others.some((other) => knows(word, other))
  if (isStopWord(word, language)) return isElsewhere ? evidence.doubtful : evidence.smallWord
  return knows(word, language) && !isElsewhere ? evidence.doubtful : 0
}

/** Shorter ones begin a word of every language. */
const shortest = 3
/**
 * Whether a word in Latin or Arabic letters is of none of the languages that the texts are in: neither known nor small
 * nor, where it is the last and may be half typed, the beginning of one.
 */
export const foreignWords =
  ({ languages, knows, knowsBeginning }: Texts & { knowsBeginning: Texts['knows'] }) =>
  (query: string): boolean => {
    const words = wordsIn(normalize(query))
    const isHalfTyped = /[\p{L}\p{N}]$/u.test(query)
    return words.some((word, place) => {
      const mayGoOn = isHalfTyped && place === words.length - 1
      const isOf = (language: Spoken) =>
        isStopWord(word, language) || knows(word, language) || (mayGoOn && knowsBeginning(word, language))
      return word.length >= shortest && /\p{L}/u.test(word) && !languages.some(isOf)
    })
  }

import type { Language } from '../../model/languages'

/**
 * Languages written in words, in the order of src/model/languages.ts. Each has stems and small words of its own: `pays`
 * is no form of `pay`.
 */
export const spoken = ['en', 'fr', 'ar', 'pt'] as const satisfies readonly Language[]
export type Spoken = (typeof spoken)[number]

/**
 * A light stem: plural and the commonest endings go, never more than leaves four letters. It need not be a word, only
 * the same for words a person takes for the same.
 */
const endings: Record<Spoken, [RegExp, string][]> = {
  en: [
    [/ations?$/, 'at'],
    [/ments?$/, ''],
    [/ators?$/, 'at'],
    [/ics?$/, 'ic'],
    [/als$/, 'al'],
    [/ies$/, 'i'],
    [/ings?$/, ''],
    [/ers?$/, ''],
    [/ed$/, ''],
    [/es$/, ''],
    [/[se]$/, ''],
    [/y$/, 'i'],
  ],
  fr: [
    [/issements?$/, 'i'],
    [/ations?$/, 'at'],
    [/ements?$/, ''],
    [/ments?$/, ''],
    [/ateurs?$|atrices?$/, 'at'],
    [/iques?$/, 'ic'],
    [/ales?$|aux$/, 'al'],
    [/als$/, 'al'],
    [/ees?$/, ''],
    [/ies$/, 'i'],
    [/ers?$/, ''],
    [/es$/, ''],
    [/[sxe]$/, ''],
    [/y$/, 'i'],
  ],
  ar: [[/(.{3})(?:يات|ات|ون|ين|ان|ية|ها|هم|ه|ي)$/, '$1']],
  pt: [
    [/acoes$|acao$/, 'at'],
    [/coes$|cao$/, 'c'],
    [/mentos?$/, ''],
    [/adores$|adora?s?$/, 'at'],
    [/icos?$|icas?$/, 'ic'],
    [/oes$|ao$/, ''],
    [/ais$/, 'al'],
    [/eis$/, 'el'],
    [/ns$/, 'm'],
    [/(?:ar|er|ir)$/, ''],
    [/(r|z)es$/, '$1'],
    [/[aeo]s$|[aeos]$/, ''],
  ],
}
const shortest = 4
/** What Arabic writes together with the word behind it: the article, “and”, “in”, “for”. */
const arabicBeginning = /^(?:[وفبك]?ال|لل|و(?=.{4}))(?=.{3})/

export function stem(written: string, language: Spoken): string {
  const word = language === 'pt' ? written.replace(/([aeiou])s$/, '$1') : written
  if (word.length <= shortest || /\d/.test(word))
    return word.length === shortest && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  if (language === 'ar') return arabicStem(word)
  for (const [ending, replacement] of endings[language]) {
    const cut = word.replace(ending, replacement)
    if (cut !== word && cut.length >= shortest) return cut
  }
  return word
}
/** Without the article a short word is as short as one that came without it, and keeps its ending like that one. */
function arabicStem(word: string): string {
  const bare = word.replace(arabicBeginning, '')
  if (bare.length <= shortest) return bare
  return endings.ar.reduce((rest, [ending, replacement]) => rest.replace(ending, replacement), bare)
}

/** Tokens of languages with the same letters stand apart in the one sorted list. */
const mark: Record<Spoken, string> = { en: '', fr: '~', ar: '', pt: '^' }
/** The language a token is of; English for what has no mark. */
export const languageOfToken = (token: string): Spoken =>
  spoken.find((language) => mark[language] && token.startsWith(mark[language])) ?? 'en'
/** Before a word in the form it was written in. */
const exact = '='

/** What a word is found by: its stem, in its language. */
export const tokenOf = (word: string, language: Spoken): string => mark[language] + stem(word, language)
/**
 * What a word is found by in just this form; the token itself where that is the form, and in Arabic, where a word with
 * its article, “and” or “in” is still that word.
 */
export function exactTokenOf(word: string, language: Spoken): string {
  const token = tokenOf(word, language)
  if (language === 'ar') return token
  return token === mark[language] + word ? token : mark[language] + exact + word
}
/** What the tokens of all words that begin with these letters begin with. */
export const beginningsOf = (letters: string, language: Spoken): string[] => [
  mark[language] + letters,
  mark[language] + exact + letters,
]
/** The letters of a token without its marks. */
export const lettersOf = (token: string): string => token.replace(/^[~^]?=?/, '')

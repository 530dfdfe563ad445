/** Languages written in Latin letters. Each has stems and small words of its own: `pays` is no form of `pay`. */
export const spoken = ['en', 'fr'] as const
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
}
const shortest = 4

export function stem(word: string, language: Spoken): string {
  if (word.length <= shortest || /\d/.test(word))
    return word.length === shortest && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  for (const [ending, replacement] of endings[language]) {
    const cut = word.replace(ending, replacement)
    if (cut !== word && cut.length >= shortest) return cut
  }
  return word
}

/** French tokens stand apart from English ones in the one sorted list. */
const mark: Record<Spoken, string> = { en: '', fr: '~' }
/** Before a word in the form it was written in. */
const exact = '='

/** What a word is found by: its stem, in its language. */
export const tokenOf = (word: string, language: Spoken): string => mark[language] + stem(word, language)
/** What a word is found by in just this form; the token itself where that is the form. */
export function exactTokenOf(word: string, language: Spoken): string {
  const token = tokenOf(word, language)
  return token === mark[language] + word ? token : mark[language] + exact + word
}
/** What the tokens of all words that begin with these letters begin with. */
export const beginningsOf = (letters: string, language: Spoken): string[] => [
  mark[language] + letters,
  mark[language] + exact + letters,
]
/** The letters of a token without its marks. */
export const lettersOf = (token: string): string => token.replace(/^~?=?/, '')

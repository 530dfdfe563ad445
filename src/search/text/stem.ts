/**
 * A light stem that serves English and French at once, since one query may meet texts of both: plural and the commonest
 * endings go, never more than leaves four letters. It need not be a word, only the same for words a person takes for
 * the same.
 */
const endings: [RegExp, string][] = [
  [/(?:issements?|issement)$/, 'i'],
  [/ations?$/, 'at'],
  [/ements?$/, ''],
  [/ments?$/, ''],
  [/ateurs?$|atrices?$/, 'at'],
  [/ators?$/, 'at'],
  [/iques?$/, 'ic'],
  [/ics?$/, 'ic'],
  [/ales?$|aux$/, 'al'],
  [/als$/, 'al'],
  [/ees?$/, ''],
  [/ies$/, 'i'],
  [/ings?$/, ''],
  [/ers?$/, ''],
  [/ed$/, ''],
  [/es$/, ''],
  [/[sxe]$/, ''],
  [/y$/, 'i'],
]
const shortest = 4

export function stem(word: string): string {
  if (word.length <= shortest || /\d/.test(word))
    return word.length === shortest && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  for (const [ending, replacement] of endings) {
    const cut = word.replace(ending, replacement)
    if (cut !== word && cut.length >= shortest) return cut
  }
  return word
}

import type { Library } from '../model'
import { languages } from '../model/languages'
import { normalize, pairsOf, runsOf } from './text/normalize'

const most = 4
/** Share of letters two words must have in common for one to be offered in place of the other. */
const likeness = { completing: 0.3, nothingFound: 0.25 }

/** Words of the glossary and places that the typed text begins, or, when it found nothing, that look most like it. */
export function suggestFor(query: string, library: Library, nothingFound: boolean): string[] {
  const typed = normalize(query).trim()
  if (!typed) return []
  const han = runsOf(typed).some((run) => run.han)
  const names = [...library.terms, ...library.places].flatMap(({ name }) => (han ? [name.zh] : languages.filter((language) => language !== 'zh').map((language) => name[language])))
  const ranked = [...new Set(names)].map((name) => {
    const text = normalize(name)
    const begins = text.startsWith(typed) || (typed.length > 2 && text.includes(typed))
    return { name, text, score: (begins ? 1 : 0) + (nothingFound ? alike(typed, text) : 0) }
  }).filter(({ text, score }) => text !== typed && score > (nothingFound ? likeness.nothingFound : likeness.completing))
  return ranked.sort((a, b) => b.score - a.score || a.text.length - b.text.length).slice(0, most).map(({ name }) => name)
}

/** Share of letter pairs in common (Dice). */
function alike(a: string, b: string): number {
  const [left, right] = [new Set(pairsOf(a)), new Set(pairsOf(b))]
  const common = [...left].filter((pair) => right.has(pair)).length
  return 2 * common / (left.size + right.size)
}

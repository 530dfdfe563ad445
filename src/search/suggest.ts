import { languages } from '../model/languages'
import type { SearchedLibrary } from './prepared'
import { normalize, pairsOf, runsOf } from './text/normalize'

const most = 4
/** Share of letters two words must have in common for one to be offered in place of the other. */
const likeness = { completing: 0.3, nothingFound: 0.25 }

interface Name { name: string, text: string }
/** Which names hold a pair of letters, by their numbers, and how many different pairs each name has. */
interface Pairs { holders: ReadonlyMap<string, number[]>, counts: number[] }

/** What was typed, and whether it found nothing → words to offer, best first. */
export type Suggest = (query: string, nothingFound: boolean) => string[]

/** Words of the glossary and places that the typed text begins, or, when it found nothing, that look most like it. */
export function suggesterFor({ terms, places }: Pick<SearchedLibrary, 'terms' | 'places'>): Suggest {
  const rows = [...terms, ...places]
  const chinese = namesOf(rows.map(({ name }) => name.zh))
  const latin = namesOf(rows.flatMap(({ name }) => languages.filter((language) => language !== 'zh').map((language) => name[language])))
  return (query, nothingFound) => {
    const typed = normalize(query).trim()
    if (!typed) return []
    const { all, pairs } = runsOf(typed).some((run) => run.han) ? chinese : latin
    const common = nothingFound ? pairsInCommon(typed, pairs().holders, all.length) : undefined
    const own = new Set(pairsOf(typed)).size
    const ranked = all.map(({ name, text }, number) => {
      const begins = text.startsWith(typed) || (typed.length > 2 && text.includes(typed))
      return { name, text, score: (begins ? 1 : 0) + (common ? 2 * common[number]! / (own + pairs().counts[number]!) : 0) }
    }).filter(({ text, score }) => text !== typed && score > (nothingFound ? likeness.nothingFound : likeness.completing))
    return ranked.sort((a, b) => b.score - a.score || a.text.length - b.text.length).slice(0, most).map(({ name }) => name)
  }
}

function namesOf(names: string[]) {
  const all = [...new Set(names)].map((name): Name => ({ name, text: normalize(name) }))
  let known: Pairs | undefined
  /** Wanted only when something found nothing, so it is made then. */
  const pairs = () => known ??= pairsIn(all)
  return { all, pairs }
}

function pairsIn(names: Name[]): Pairs {
  const holders = new Map<string, number[]>()
  const counts = names.map(({ text }, number) => {
    const pairs = new Set(pairsOf(text))
    for (const pair of pairs) {
      const known = holders.get(pair)
      if (known) known.push(number)
      else holders.set(pair, [number])
    }
    return pairs.size
  })
  return { holders, counts }
}

/** For each name the number of letter pairs it shares with the typed text. */
function pairsInCommon(typed: string, holders: Pairs['holders'], count: number): Uint16Array {
  const common = new Uint16Array(count)
  for (const pair of new Set(pairsOf(typed)))
    for (const number of holders.get(pair) ?? []) common[number]!++
  return common
}

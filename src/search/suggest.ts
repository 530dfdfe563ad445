import type { WholeLibrary } from '../model/pack'
import { forEachLanguage, languages, type Language } from '../model/languages'
import { normalize, pairsOf, runsOf } from './text/normalize'

const most = 4
/** Share of letters two words must have in common for one to be offered in place of the other. */
const leastAlike = 0.42

/** Names that may be offered, by language: a line each, the name and its normal form with a tab between. */
export type SuggestData = Record<Language, string>

interface Name {
  name: string
  text: string
}
/** Which names hold a pair of letters, by their numbers, and how many different pairs each name has. */
interface Pairs {
  holders: ReadonlyMap<string, number[]>
  counts: number[]
}

/** What was typed, whether it found nothing, and the language the person reads → words to offer, best first. */
export type Suggest = (query: string, nothingFound: boolean, screen?: string) => string[]

export function prepareSuggest({ terms, places }: Pick<WholeLibrary, 'terms' | 'places'>): SuggestData {
  const rows = [...terms, ...places]
  const linesIn = (language: Language) =>
    [...new Set(rows.flatMap(({ name }) => name[language] ?? []))]
      .map((name) => `${name}\t${normalize(name)}`)
      .join('\n')
  return forEachLanguage(linesIn)
}

/** Words of the glossary and places that the typed text begins, or, when it found nothing, that look most like it. */
export function openSuggest(data: SuggestData): Suggest {
  const opened = forEachLanguage((language) => openNames(data[language]))
  return (query, nothingFound, screen) => {
    const typed = normalize(query).trim()
    if (!typed) return []
    const ranked = languagesFor(typed, screen).flatMap((language) => rank(typed, nothingFound, opened[language]))
    return [
      ...new Set(ranked.sort((a, b) => b.score - a.score || a.text.length - b.text.length).map(({ name }) => name)),
    ].slice(0, most)
  }
}

/** Chinese for what is typed in Chinese, else the person's own language, or both where that is not known. */
function languagesFor(typed: string, screen?: string): Language[] {
  if (runsOf(typed).some((run) => run.han)) return ['zh']
  const latin = languages.filter((language) => language !== 'zh')
  const own = latin.filter((language) => language === screen)
  return own.length ? own : latin
}

/** While something is found only names that hold what is typed are offered: no other can be alike enough. */
function rank(typed: string, nothingFound: boolean, names: ReturnType<typeof openNames>) {
  const ranked = nothingFound ? namesAlike(typed, names) : names.holding(typed).map((name) => ({ ...name, score: 1 }))
  return ranked.filter(({ text }) => text !== typed)
}

const holds = (text: string, typed: string) => text.startsWith(typed) || (typed.length > 2 && text.includes(typed))

/** Names that hold what is typed or share pairs of letters with it. */
function namesAlike(typed: string, names: ReturnType<typeof openNames>) {
  const all = names.all()
  const { holders, counts } = names.pairs()
  const common = pairsInCommon(typed, holders, all.length)
  const own = new Set(pairsOf(typed)).size
  return all
    .map(({ name, text }, number) => ({
      name,
      text,
      score: (holds(text, typed) ? 1 : 0) + (2 * common[number]!) / (own + counts[number]!),
    }))
    .filter(({ score }) => score > leastAlike)
}

function openNames(text: string) {
  const nameIn = (line: string): Name => {
    const [name = '', normal = ''] = line.split('\t')
    return { name, text: normal }
  }
  const all = () => text.split('\n').map(nameIn)
  /** Asked at every letter: only the lines in which the text stands are cut out of the whole. */
  function holding(typed: string): Name[] {
    const found: Name[] = []
    let from = text.indexOf(typed)
    while (from >= 0) {
      const next = text.indexOf('\n', from)
      const end = next < 0 ? text.length : next
      const name = nameIn(text.slice(text.lastIndexOf('\n', from) + 1, end))
      if (holds(name.text, typed)) found.push(name)
      from = text.indexOf(typed, end)
    }
    return found
  }
  let known: Pairs | undefined
  /** Wanted only when something found nothing, so it is made then. */
  const pairs = () => (known ??= pairsIn(all()))
  return { all, holding, pairs }
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
  for (const pair of new Set(pairsOf(typed))) for (const number of holders.get(pair) ?? []) common[number]!++
  return common
}

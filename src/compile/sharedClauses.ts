import type { SharedClause } from './check/tables'
import { bodyOf, type Article } from './verbs'
import { ownCharacters } from './properNames'

/** A shorter clause may be the same by chance; one of names alone tells nothing. */
const shortestClause = 10
const fewestOwn = 6

/** Clauses that stand in two articles, longest first; what lies inside a longer one of the same two is left out. */
export function sharedClauses(articles: readonly Article[], names: readonly string[]): SharedClause[] {
  const sentences = articles.flatMap(({ id, text }) =>
    bodyOf(text)
      .split(/[。；]|（[^）]*省[^）]*）/)
      .filter(({ length }) => length >= shortestClause)
      .map((sentence) => ({ id, sentence })),
  )
  const found = new Map<string, Set<string>>()
  sentences.forEach((one, number) =>
    sentences.slice(number + 1).forEach((other) => {
      if (one.id === other.id) return
      for (const clause of commonRuns(one.sentence, other.sentence))
        if (ownCharacters(clause, names).filter(Boolean).length >= fewestOwn)
          found.set(clause, (found.get(clause) ?? new Set()).add(one.id).add(other.id))
    }),
  )
  return [...found]
    .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
    .map(([clause, ids]) => ({ articles: [...ids].sort(), pairs: [...pairsOf(clause)].sort() }))
}

/** Clauses that both have: runs of characters that begin or end a clause in both, cut at commas. */
function commonRuns(one: string, other: string): string[] {
  const runs: string[] = []
  for (let from = 0; from + shortestClause <= one.length; from++) {
    let to = from + shortestClause
    if (!other.includes(one.slice(from, to))) continue
    while (to < one.length && other.includes(one.slice(from, to + 1))) to++
    runs.push(...clausesIn(one, from, to, other))
    from = to
  }
  return runs
}

function clausesIn(one: string, from: number, to: number, other: string): string[] {
  const run = one.slice(from, to)
  const there = other.indexOf(run)
  const atEdge = (sign: string | undefined) => sign === undefined || /[，：]/.test(sign)
  const begins = atEdge(one[from - 1]) && atEdge(other[there - 1])
  const ends = atEdge(one[to]) && atEdge(other[there + run.length])
  const parts = run.split(/[，：]/)
  return begins || ends || parts.length > 1 ? parts.filter(({ length }) => length >= shortestClause) : []
}

/** Pairs of neighbouring Chinese characters, each as a short mark that does not give the characters back. */
export function pairsOf(text: string): Set<string> {
  const signs = text.match(/\p{Script=Han}/gu) ?? []
  return new Set(signs.slice(1).map((sign, at) => markOf(`${signs[at]}${sign}`)))
}

/** No digits, so that YAML takes no mark for a number. */
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEF'

/** FNV-1a, folded to fifteen bits: two pairs in thirty thousand share a mark. */
function markOf(pair: string): string {
  let hash = 0x811c9dc5
  for (const sign of pair) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  const folded = (hash ^ (hash >>> 15)) & 0x7fff
  return [folded >> 10, (folded >> 5) & 31, folded & 31].map((five) => letters[five]).join('')
}

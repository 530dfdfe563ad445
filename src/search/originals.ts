import type { OriginalPack } from '../model/pack'
import type { SearchAnswer, SearchHit } from './answer'
import { normalize, pairsOf, runsOf } from './text/normalize'

/** More hits in the wording alone than this say that the words are in every text. */
const mostHits = 40
/** A run of Chinese this long is a sentence: its pairs of characters may stand apart. */
const longestPhrase = 4

/** What was typed → measures whose official text holds all of it, those that say it most often first. */
export type OriginalsFinder = (query: string) => { id: string; words: string[] }[]

/**
 * Official texts → a search through them as they are written. @param traditional pairs of a traditional and its
 * simplified character
 */
export function originalsFinder(packs: readonly OriginalPack[], traditional = ''): OriginalsFinder {
  const characters = Array.from(traditional)
  const simplified = new Map(
    characters.flatMap((character, at): [string, string][] =>
      at % 2 ? [] : [[character, characters[at + 1] ?? character]],
    ),
  )
  const articles = packs.flatMap((pack) => pack.articles.map(({ id, text }) => ({ id, plain: normalize(text) })))
  return (query) => {
    const words = runsOf(normalize(query, simplified)).map(({ text }) => text)
    if (!words.length || words.every((word) => word.length < 2)) return []
    const parts = words.map((word) => (word.length > longestPhrase ? pairsOf(word) : [word]))
    return articles
      .flatMap(({ id, plain }) => {
        const times = words.map((word) => plain.split(word).length - 1)
        return times.every((count, at) => count > 0 || parts[at]!.every((part) => plain.includes(part)))
          ? [{ id, words, times: times.reduce((sum, count) => sum + count, 0) }]
          : []
      })
      .sort((a, b) => b.times - a.times)
      .slice(0, mostHits)
      .map(({ id }) => ({ id, words }))
  }
}

/** The digest's hits, and below them measures whose official text alone holds what was asked. */
export function withOriginals(answer: SearchAnswer, find: OriginalsFinder): SearchAnswer {
  const known = new Set(answer.hits.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : [])))
  const last = answer.hits.reduce((least, { score }) => Math.min(least, score), 1)
  const more = find(answer.query)
    .filter(({ id }) => !known.has(id))
    .map(({ id, words }, rank): SearchHit => ({ kind: 'measure', id, score: last / (rank + 2), words, original: true }))
  return more.length ? { ...answer, hits: [...answer.hits, ...more], suggestions: [] } : answer
}

import type { Place } from '../model/place'
import type { Term } from '../model/vocabularies'

/** Chinese words → the term or place they name. */
export type KnownWords = readonly { id: string; words: readonly string[] }[]

/** A word standing in more of the articles than this says nothing of any one of them. */
const broadestShare = 0.3

/** Words to look for in a text, with the id they stand for; a single character is no name. */
export const knownWordsOf = (terms: readonly Term[], places: readonly Place[]): KnownWords =>
  [
    ...terms.map(({ id, name, synonyms }) => ({ id, words: [name.zh, ...synonyms.zh] })),
    ...places.map(({ id, name, aliases }) => ({ id, words: [name.zh, ...aliases] })),
  ].map(({ id, words }) => ({ id, words: words.filter((word) => Array.from(word).length > 1) }))

/**
 * What each article names, if only in passing: article id → term or place → how often.
 * The names of responsible units at the end of an article are not looked at. Source: the official texts cut into
 * articles.
 */
export function mentionsOf(
  articles: readonly { id: string; text: string }[],
  known: KnownWords,
): Record<string, Record<string, number>> {
  const bodies = articles.map(({ id, text }) => ({
    id,
    body: text.replace(/\s+/g, '').replace(/（责任单位[^）]*）/g, ''),
  }))
  const found = known.flatMap(({ id, words }) => {
    const times = bodies.map(({ body }) => timesNamed(body, words))
    return times.filter(Boolean).length <= bodies.length * broadestShare ? [{ id, times }] : []
  })
  return Object.fromEntries(
    bodies.map(({ id }, article) => [
      id,
      Object.fromEntries(
        found
          .flatMap(({ id: term, times }): [string, number][] => (times[article] ? [[term, times[article]]] : []))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ]),
  )
}

/** How often any of the words stands there; a word inside a longer one of them counts once. */
function timesNamed(body: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  let rest = body
  let times = 0
  for (const word of longestFirst) {
    const parts = rest.split(word)
    times += parts.length - 1
    rest = parts.join('|')
  }
  return times
}

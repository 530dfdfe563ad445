import type { Measure } from '../model/measure'
import { normalize, pairsOf } from '../search/text/normalize'

type Article = Pick<Measure, 'id' | 'title' | 'gist' | 'points' | 'keywords'>
export interface Neighbour {
  id: string
  /** Cosine of their words, from 0 to 1. */
  alike: number
}

/** How many articles stand around one. */
const most = 8
/** What a word says of an article by where it stands. */
const weights = { title: 3, gist: 2, points: 1, keywords: 1 }

/** An article → the articles among `known` nearest to it by the Chinese words (pairs of characters) they share. */
export function neighboursOf(known: readonly Article[], all: readonly Article[]): (id: string) => Neighbour[] {
  const counts = new Map(all.map((article) => [article.id, countsOf(article)]))
  const holders = new Map<string, number>()
  for (const words of counts.values()) for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  const rarity = (word: string) => Math.log(all.length / (holders.get(word) ?? all.length))
  const vectors = new Map([...counts].map(([id, words]) => [id, unitVector(words, rarity)]))
  return (id) => {
    const own = vectors.get(id) ?? new Map<string, number>()
    return known
      .map((other) => ({ id: other.id, alike: dot(own, vectors.get(other.id) ?? new Map<string, number>()) }))
      .sort((a, b) => b.alike - a.alike)
      .slice(0, most)
  }
}

type Vector = Map<string, number>

function countsOf({ title, gist, points, keywords }: Article): Vector {
  const counts: Vector = new Map()
  const add = (text: string, weight: number) => {
    for (const run of normalize(text).match(/\p{Script=Han}+/gu) ?? [])
      for (const pair of pairsOf(run)) counts.set(pair, (counts.get(pair) ?? 0) + weight)
  }
  add(title.zh, weights.title)
  add(gist.zh, weights.gist)
  for (const { text } of points) add(text.zh, weights.points)
  for (const keyword of keywords.zh) add(keyword, weights.keywords)
  return counts
}

function unitVector(counts: Vector, rarity: (word: string) => number): Vector {
  const weighed = [...counts].map(([word, count]): [string, number] => [word, Math.log(1 + count) * rarity(word)])
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1
  return new Map(weighed.map(([word, weight]) => [word, weight / length]))
}

const dot = (a: Vector, b: Vector): number => {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}

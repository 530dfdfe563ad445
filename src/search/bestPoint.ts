import type { Option, Unit } from './query'
import type { TextIndex } from './textIndex'

/** The point that answers most of the query by itself, numbered from 0, and the weight of what it answers. */
export interface BestPoint {
  point: number
  share: number
}

/**
 * Index → units of a query with their weights → text and its number of points → its best point. The title goes with
 * every point. Words found by being near or by their parts say nothing about where they stand.
 */
export const bestPointFinder = (index: TextIndex) => (units: Unit[], weights: number[]) => {
  const parts = units.map(({ options }) =>
    options.flatMap((option) => wayOf(option, index)).sort((a, b) => b.factor - a.factor),
  )
  return (doc: number, points: number): BestPoint => {
    const [title = '', ...chinese] = index.chineseOf(doc).split('|', points + 1)
    const bits = parts.map((ways) =>
      ways.map((way) => (way.phrase === undefined ? way.points(doc) : title.includes(way.phrase) ? -1 : 0)),
    )
    let best: BestPoint = { point: 0, share: 0 }
    for (let point = 0; point < points; point++) {
      let share = 0
      for (let number = 0; number < parts.length; number++) {
        const way = parts[number]!.find(
          ({ phrase }, place) =>
            (bits[number]![place]! >>> point) & 1 || (phrase !== undefined && (chinese[point] ?? '').includes(phrase)),
        )
        if (way) share += weights[number]! * way.factor
      }
      if (share > best.share) best = { point, share }
    }
    return best
  }
}

/** A phrase to look for in the Chinese of a point, or the points of a text that hold every Latin word, a bit each. */
type Way = { factor: number; phrase: string } | { factor: number; phrase?: undefined; points: (doc: number) => number }

function wayOf(option: Option, index: TextIndex): Way[] {
  if (option.kind === 'han') return [{ factor: option.factor, phrase: option.phrase }]
  if (option.kind !== 'latin') return []
  const stems = option.stems.map((stem) => index.pointsWith(stem))
  return [
    { factor: option.factor, points: (doc) => stems.reduce((bits, pointsIn) => (bits ? bits & pointsIn(doc) : 0), -1) },
  ]
}

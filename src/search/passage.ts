import type { Option, Unit } from './query'
import type { TextIndex } from './textIndex'

/** The point that answers most of the query by itself, numbered from 0, and the weight of what it answers. */
export interface Passage { point: number, share: number }

/**
 * Index → units of a query with their weights → text and its number of points → its best point. The title goes with
 * every point. Words found by being near or by their parts say nothing about where they stand.
 */
export const passageFinder = (index: TextIndex) => (units: Unit[], weights: number[]) => {
  const parts = units.map(({ options }) => options.filter(({ kind }) => kind === 'han' || kind === 'latin').sort((a, b) => b.factor - a.factor))
  return (doc: number, points: number): Passage => {
    const [title = '', ...chinese] = index.chineseOf(doc).split('|', points + 1)
    const bits = parts.map((options) => options.map((option) => bitsOf(option, index, doc, title)))
    let best: Passage = { point: 0, share: 0 }
    for (let point = 0; point < points; point++) {
      let share = 0
      parts.forEach((options, number) => {
        const stands = options.find((option, place) => option.kind === 'han' && option.phrase && (chinese[point] ?? '').includes(option.phrase) || (bits[number]![place]! >>> point) & 1)
        share += weights[number]! * (stands?.factor ?? 0)
      })
      if (share > best.share) best = { point, share }
    }
    return best
  }
}

/** In which points an option is known to stand, a bit each: a Latin one by the index, a Chinese one in the title. */
function bitsOf(option: Option, index: TextIndex, doc: number, title: string): number {
  if (option.kind === 'han') return title.includes(option.phrase) ? -1 : 0
  return option.kind === 'latin' ? option.stems.reduce((bits, stem) => bits & index.pointsWith(stem, doc), -1) : 0
}

import type { Library } from '../model'
import type { SearchedMeasure } from './prepared'
import { normalize, pairsOf, runsOf } from './text/normalize'
import { termList } from './text/termList'

/**
 * What each measure is about, as features: for whom, which need, the places and terms it names, and the pairs of Chinese
 * characters in its title, gist and keywords. Measures are numbered from 0 in the library's order.
 */
export interface LikenessData {
  /** Sorted by code units, a line each. Its first letters say its kind: `names:`, `says:`, or for whom and what. */
  features: string
  /** Of each feature the place of its first measure in `holders`; one more at the end. */
  starts: Uint32Array
  holders: Uint32Array
  /** Of each measure the place of its first feature in `own`; one more at the end. */
  ownStarts: Uint32Array
  /** Features by number, without those of single points. */
  own: Uint32Array
}

/** How alike measures are to the ones found, the most alike has 1. */
export interface Likeness {
  of: (id: string) => number
  /** The most alike ones that are not among these, best first. */
  others: (count: number, known: ReadonlySet<string>) => string[]
}
export type LikenessTo = (found: readonly { id: string, point?: number }[]) => Likeness

/** What a kind of feature counts beside for whom and which need. */
const weights = { names: 0.5, says: 0.6 }
const weightOfKind = (feature: string): number =>
  feature.startsWith('names:') ? weights.names : feature.startsWith('says:') ? weights.says : 1

const featuresOf = (point: SearchedMeasure['points'][number]): string[] => [
  ...Object.keys(point.for).map((type) => `type:${type}`),
  ...Object.keys(point.for).map((type) => `both:${type} ${point.need}`),
  `need:${point.need}`,
  ...point.places.map((place) => `names:${place}`),
]

export function prepareLikeness({ measures, searchKeys: { mentions } }: Pick<Library, 'measures' | 'searchKeys'>): LikenessData {
  const own = measures.map(({ id, title, gist, keywords }) => new Set([
    ...Object.keys(mentions[id] ?? {}).map((term) => `names:${term}`),
    ...[title.zh, gist.zh, ...keywords.zh].flatMap((text) => runsOf(normalize(text)).filter(({ han }) => han).flatMap(({ text }) => pairsOf(text))).map((pair) => `says:${pair}`),
  ]))
  const holders = new Map<string, number[]>()
  measures.forEach(({ points }, number) => {
    for (const feature of new Set([...own[number]!, ...points.flatMap(featuresOf)])) {
      const known = holders.get(feature)
      if (known) known.push(number)
      else holders.set(feature, [number])
    }
  })
  // What only one measure has makes it like no other.
  const features = [...holders.keys()].filter((feature) => holders.get(feature)!.length > 1).sort()
  const places = new Map(features.map((feature, place) => [feature, place]))
  const byFeature = listsOf(features.map((feature) => holders.get(feature) ?? []))
  const byMeasure = listsOf(own.map((each) => [...each].flatMap((feature) => places.get(feature) ?? [])))
  return { features: features.join('\n'), starts: byFeature.starts, holders: byFeature.all, ownStarts: byMeasure.starts, own: byMeasure.all }
}

function listsOf(lists: number[][]): { starts: Uint32Array, all: Uint32Array } {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach(({ length }, place) => { starts[place + 1] = starts[place]! + length })
  return { starts, all: Uint32Array.from(lists.flat()) }
}

export function openLikeness(data: LikenessData, measures: readonly SearchedMeasure[]): LikenessTo {
  const { starts, holders, ownStarts, own } = data
  const names = data.features ? data.features.split('\n') : []
  const features = termList(names)
  const numbers = new Map(measures.map(({ id }, number) => [id, number]))
  const weights = Float64Array.from(names, (feature, place) => Math.log(measures.length / (starts[place + 1]! - starts[place]!)) * weightOfKind(feature))
  const norms = new Float64Array(measures.length)
  weights.forEach((weight, feature) => {
    for (let place = starts[feature]!; place < starts[feature + 1]!; place++) norms[holders[place]!]! += weight ** 2
  })
  const lengths = norms.map((sum) => Math.sqrt(sum) || 1)

  /** Feature → how much it is wanted: all that the measures found have, those found first the most. */
  function wantedBy(found: readonly { id: string, point?: number }[]): Map<number, number> {
    const wanted = new Map<number, number>()
    found.forEach(({ id, point }, rank) => {
      const number = numbers.get(id) ?? -1
      const measure = measures[number]
      if (!measure) return
      const points = point === undefined ? measure.points : measure.points.slice(point, point + 1)
      const has = new Set([...points.flatMap(featuresOf).map((feature) => features.placeOf(feature)), ...own.subarray(ownStarts[number], ownStarts[number + 1])])
      for (const feature of has)
        if (feature >= 0) wanted.set(feature, (wanted.get(feature) ?? 0) + weights[feature]! / (rank + 1))
    })
    return wanted
  }

  return (found) => {
    const sums = new Float64Array(measures.length)
    for (const [feature, amount] of wantedBy(found)) {
      const each = amount * weights[feature]!
      for (let place = starts[feature]!; place < starts[feature + 1]!; place++) sums[holders[place]!]! += each
    }
    const likeness = sums.map((sum, number) => sum / lengths[number]!)
    const most = likeness.reduce((best, value) => Math.max(best, value), Number.MIN_VALUE)
    return {
      of: (id) => (likeness[numbers.get(id) ?? -1] ?? 0) / most,
      others: (count, known) => (count > 0
        ? highest(likeness, count + known.size).map((number) => measures[number]!.id).filter((id) => !known.has(id)).slice(0, count)
        : []),
    }
  }
}

/** Numbers of the highest values above 0, highest first; equal ones in their order. */
function highest(values: Float64Array, count: number): number[] {
  const best: number[] = []
  values.forEach((value, number) => {
    if (!value || (best.length === count && value <= values[best[count - 1]!]!)) return
    let place = best.length
    while (place > 0 && values[best[place - 1]!]! < value) place--
    best.splice(place, 0, number)
    if (best.length > count) best.pop()
  })
  return best
}

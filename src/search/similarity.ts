import type { Point } from '../model/measure'
import type { Library } from '../model/pack'
import { listAt, listsOf, startsOf, type Lists, type Numbers } from './packedLists'
import { normalize, pairsOf, runsOf } from './text/normalize'

/**
 * What each measure is about, as features: for whom, which need, the places and terms it names, and the pairs of
 * Chinese characters in its title, gist and keywords. Measures are numbered from 0 in the library's order.
 */
export interface SimilarityData {
  /** What each feature counts. */
  weights: Float64Array
  /** Of each feature the measures that have it. */
  holders: Lists
  /** Of each measure its features, without those of single points. */
  own: Lists
  /**
   * Of each point its features; `firstPoints` says of each measure the place of its first point in them, one more at
   * the end.
   */
  points: Lists
  firstPoints: Numbers
}

/** How alike measures are to the ones found, the most alike has 1. */
export interface Similarity {
  of: (id: string) => number
  /** The most alike ones that are not among these, best first. */
  others: (count: number, known: ReadonlySet<string>) => string[]
}
export type SimilarityTo = (found: readonly { id: string; point?: number }[]) => Similarity

/** What a kind of feature counts beside for whom and which need. */
const weights = { names: 0.5, says: 0.6 }
const weightOfKind = (feature: string): number =>
  feature.startsWith('names:') ? weights.names : feature.startsWith('says:') ? weights.says : 1

const featuresOf = (point: Point): string[] => [
  ...Object.keys(point.for).map((type) => `type:${type}`),
  ...Object.keys(point.for).map((type) => `both:${type} ${point.need}`),
  `need:${point.need}`,
  ...point.places.map((place) => `names:${place}`),
]

export function prepareSimilarity({
  measures,
  searchKeys: { mentions },
}: Pick<Library, 'measures' | 'searchKeys'>): SimilarityData {
  const own = measures.map(
    ({ id, title, gist, keywords }) =>
      new Set([
        ...Object.keys(mentions[id] ?? {}).map((term) => `names:${term}`),
        ...[title.zh, gist.zh, ...keywords.zh]
          .flatMap((text) =>
            runsOf(normalize(text))
              .filter(({ han }) => han)
              .flatMap(({ text }) => pairsOf(text)),
          )
          .map((pair) => `says:${pair}`),
      ]),
  )
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
  const placesOf = (names: Iterable<string>) => [...names].flatMap((feature) => places.get(feature) ?? [])
  return {
    weights: Float64Array.from(
      features,
      (feature) => Math.log(measures.length / holders.get(feature)!.length) * weightOfKind(feature),
    ),
    holders: listsOf(features.map((feature) => holders.get(feature) ?? [])),
    own: listsOf(own.map(placesOf)),
    points: listsOf(measures.flatMap(({ points }) => points.map((point) => placesOf(featuresOf(point))))),
    firstPoints: startsOf(measures.map(({ points }) => points.length)),
  }
}

/** @param ids of the measures, in the library's order */
export function openSimilarity(
  { weights, holders, own, points, firstPoints }: SimilarityData,
  ids: readonly string[],
): SimilarityTo {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const norms = new Float64Array(ids.length)
  weights.forEach((weight, feature) => {
    for (const measure of listAt(holders, feature)) norms[measure]! += weight ** 2
  })
  const lengths = norms.map((sum) => Math.sqrt(sum) || 1)

  /** Feature → how much it is wanted: all that the measures found have, those found first the most. */
  function wantedBy(found: readonly { id: string; point?: number }[]): Map<number, number> {
    const wanted = new Map<number, number>()
    found.forEach(({ id, point }, rank) => {
      const number = numbers.get(id)
      if (number === undefined) return
      const [first, end] =
        point === undefined
          ? [firstPoints[number]!, firstPoints[number + 1]!]
          : [firstPoints[number]! + point, firstPoints[number]! + point + 1]
      const has = new Set([...points.all.subarray(points.starts[first], points.starts[end]), ...listAt(own, number)])
      for (const feature of has) wanted.set(feature, (wanted.get(feature) ?? 0) + weights[feature]! / (rank + 1))
    })
    return wanted
  }

  return (found) => {
    const sums = new Float64Array(ids.length)
    for (const [feature, amount] of wantedBy(found)) {
      const each = amount * weights[feature]!
      for (const measure of listAt(holders, feature)) sums[measure]! += each
    }
    const similarity = sums.map((sum, number) => sum / lengths[number]!)
    const most = similarity.reduce((best, value) => Math.max(best, value), Number.MIN_VALUE)
    return {
      of: (id) => (similarity[numbers.get(id) ?? -1] ?? 0) / most,
      others: (count, known) =>
        count > 0
          ? highest(similarity, count + known.size)
              .map((number) => ids[number]!)
              .filter((id) => !known.has(id))
              .slice(0, count)
          : [],
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

import type { SearchedLibrary, SearchedMeasure } from './prepared'

/** Measures near these ones in what they are about: for whom, for which need, and which places. Nearest first. */
export type FindRelated = (found: { id: string, point?: number }[], most: number) => string[]

/** Features of a point, such as `type:trader`; an article's are those of its points. */
const featuresOf = (point: SearchedMeasure['points'][number]): string[] => [
  ...Object.keys(point.for).map((type) => `type:${type}`),
  ...Object.keys(point.for).map((type) => `both:${type} ${point.need}`),
  `need:${point.need}`,
  ...point.places.map((place) => `place:${place}`),
]

/** The features are gathered when they are first asked for: most lists are long enough without. */
export function relatedFinder({ measures }: Pick<SearchedLibrary, 'measures'>): FindRelated {
  let prepared: ReturnType<typeof prepare> | undefined
  return (found, most) => {
    const { numbers, holders, rarity, norms } = prepared ??= prepare(measures)
    const wanted = new Map<string, number>()
    found.forEach(({ id, point }, rank) => {
      const measure = measures[numbers.get(id) ?? -1]
      if (!measure) return
      for (const feature of new Set(pointsOf(measure, point).flatMap(featuresOf)))
        wanted.set(feature, (wanted.get(feature) ?? 0) + rarity(feature) / (rank + 1))
    })
    const common = new Float64Array(measures.length)
    for (const [feature, weight] of wanted)
      for (const number of holders.get(feature) ?? []) common[number]! += weight * rarity(feature)
    for (const { id } of found) common[numbers.get(id) ?? measures.length] = 0
    return nearest(common.map((likeness, number) => likeness / norms[number]!), most).map((number) => measures[number]!.id)
  }
}

const pointsOf = (measure: SearchedMeasure, point: number | undefined) => (point === undefined ? measure.points : [measure.points[point]].flatMap((each) => each ?? []))

function prepare(measures: SearchedMeasure[]) {
  const holders = new Map<string, number[]>()
  measures.forEach((measure, number) => {
    for (const feature of new Set(measure.points.flatMap(featuresOf))) {
      const known = holders.get(feature)
      if (known) known.push(number)
      else holders.set(feature, [number])
    }
  })
  const rarity = (feature: string) => Math.log(measures.length / (holders.get(feature)?.length ?? measures.length))
  const norms = new Float64Array(measures.length)
  for (const [feature, numbers] of holders)
    for (const number of numbers) norms[number]! += rarity(feature) ** 2
  return { numbers: new Map(measures.map(({ id }, number) => [id, number])), holders, rarity, norms: norms.map((sum) => Math.sqrt(sum) || 1) }
}

/** The numbers of the greatest values above 0, greatest first; of equal ones the first. */
function nearest(values: Float64Array, most: number): number[] {
  const best: number[] = []
  values.forEach((value, number) => {
    if (value <= 0 || (best.length === most && value <= values[best[most - 1]!]!)) return
    let place = best.length
    while (place > 0 && values[best[place - 1]!]! < value) place--
    best.splice(place, 0, number)
    if (best.length > most) best.pop()
  })
  return best
}

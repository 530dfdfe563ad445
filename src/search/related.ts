import type { SearchedLibrary, SearchedMeasure } from './prepared'

/** How alike each measure is to these ones in what it is about: for whom, which need, places and terms. 0 to 1, the most alike has 1. */
export type FindRelated = (found: readonly { id: string, point?: number }[]) => ReadonlyMap<string, number>

/** Features of a point, such as `type:trader`; an article's are those of its points and what its text names. */
const featuresOf = (point: SearchedMeasure['points'][number]): string[] => [
  ...Object.keys(point.for).map((type) => `type:${type}`),
  ...Object.keys(point.for).map((type) => `both:${type} ${point.need}`),
  `need:${point.need}`,
  ...point.places.map((place) => `names:${place}`),
]

/** What a term the article names counts beside what its points are for. */
const namedWeight = 0.5

type Searched = Pick<SearchedLibrary, 'measures' | 'searchKeys'>

/** The features are gathered when they are first asked for. */
export function relatedFinder(library: Searched): FindRelated {
  const { measures } = library
  let prepared: ReturnType<typeof prepare> | undefined
  return (found) => {
    const { numbers, holders, weight, norms, named } = prepared ??= prepare(library)
    const wanted = new Map<string, number>()
    found.forEach(({ id, point }, rank) => {
      const measure = measures[numbers.get(id) ?? -1]
      if (!measure) return
      const points = point === undefined ? measure.points : measure.points.slice(point, point + 1)
      for (const feature of new Set([...points.flatMap(featuresOf), ...named(id)]))
        wanted.set(feature, (wanted.get(feature) ?? 0) + weight(feature) / (rank + 1))
    })
    const common = new Float64Array(measures.length)
    for (const [feature, amount] of wanted) {
      const each = amount * weight(feature)
      for (const number of holders.get(feature) ?? []) common[number]! += each
    }
    const likeness = common.map((sum, number) => sum / norms[number]!)
    const most = likeness.reduce((best, value) => Math.max(best, value), Number.MIN_VALUE)
    return new Map(measures.flatMap(({ id }, number): [string, number][] => (likeness[number] ? [[id, likeness[number] / most]] : [])))
  }
}

function prepare({ measures, searchKeys }: Searched) {
  const named = (id: string) => Object.keys(searchKeys.mentions[id] ?? {}).map((term) => `names:${term}`)
  const holders = new Map<string, number[]>()
  measures.forEach((measure, number) => {
    for (const feature of new Set([...measure.points.flatMap(featuresOf), ...named(measure.id)])) {
      const known = holders.get(feature)
      if (known) known.push(number)
      else holders.set(feature, [number])
    }
  })
  const weight = (feature: string) =>
    Math.log(measures.length / (holders.get(feature)?.length ?? measures.length)) * (feature.startsWith('names:') ? namedWeight : 1)
  const norms = new Float64Array(measures.length)
  for (const [feature, numbers] of holders) {
    const square = weight(feature) ** 2
    for (const number of numbers) norms[number]! += square
  }
  return { numbers: new Map(measures.map(({ id }, number) => [id, number])), holders, weight, named, norms: norms.map((sum) => Math.sqrt(sum) || 1) }
}

import type { Library, Point } from '../model'

/** How alike each measure is to these ones in what it is about: for whom, which need, places and terms. 0 to 1, the most alike has 1. */
export type FindRelated = (found: readonly { id: string, point?: number }[]) => ReadonlyMap<string, number>

/** Features of a point, such as `type:trader`; an article's are those of its points and what its text names. */
const featuresOf = (point: Point): string[] => [
  ...Object.keys(point.for).map((type) => `type:${type}`),
  ...Object.keys(point.for).map((type) => `both:${type} ${point.need}`),
  `need:${point.need}`,
  ...point.places.map((place) => `names:${place}`),
]

/** What a term the article names counts beside what its points are for. */
const namedWeight = 0.5

export function relatedFinder({ measures, searchKeys }: Library): FindRelated {
  const named = (id: string) => Object.keys(searchKeys.mentions[id] ?? {}).map((term) => `names:${term}`)
  const features = new Map(measures.map(({ id, points }) => [id, new Set([...points.flatMap(featuresOf), ...named(id)])]))
  const counts = new Map<string, number>()
  const holders = new Map<string, string[]>()
  for (const [id, set] of features) for (const feature of set) {
    counts.set(feature, (counts.get(feature) ?? 0) + 1)
    const ids = holders.get(feature)
    if (ids) ids.push(id)
    else holders.set(feature, [id])
  }
  const weight = (feature: string) => Math.log(measures.length / (counts.get(feature) ?? measures.length)) * (feature.startsWith('names:') ? namedWeight : 1)
  const norms = new Map([...features].map(([id, set]) => [id, Math.sqrt([...set].reduce((sum, feature) => sum + weight(feature) ** 2, 0)) || 1]))
  const byId = new Map(measures.map((measure) => [measure.id, measure]))

  return (found) => {
    const wanted = new Map<string, number>()
    found.forEach(({ id, point }, rank) => {
      const measure = byId.get(id)
      if (!measure) return
      const points = point === undefined ? measure.points : measure.points.slice(point, point + 1)
      for (const feature of new Set([...points.flatMap(featuresOf), ...named(id)]))
        wanted.set(feature, (wanted.get(feature) ?? 0) + weight(feature) / (rank + 1))
    })
    const likeness = new Map<string, number>()
    for (const [feature, amount] of wanted) for (const id of holders.get(feature) ?? [])
      likeness.set(id, (likeness.get(id) ?? 0) + amount * weight(feature))
    for (const [id, sum] of likeness) likeness.set(id, sum / (norms.get(id) ?? 1))
    const most = Math.max(...likeness.values(), Number.MIN_VALUE)
    return new Map([...likeness].map(([id, sum]) => [id, sum / most]))
  }
}

import type { Library, Measure, Point } from '../model'

/** Measures near these ones in what they are about: for whom, for which need, and which places. Nearest first. */
export type FindRelated = (found: { id: string, point?: number }[], most: number) => string[]

/** Features of a point, such as `type:trader`; an article's are those of its points. */
const featuresOf = (point: Point): string[] => [
  ...Object.keys(point.for).map((type) => `type:${type}`),
  ...Object.keys(point.for).map((type) => `both:${type} ${point.need}`),
  `need:${point.need}`,
  ...point.places.map((place) => `place:${place}`),
]

export function relatedFinder({ measures }: Library): FindRelated {
  const features = new Map(measures.map((measure) => [measure.id, new Set(measure.points.flatMap(featuresOf))]))
  const counts = new Map<string, number>()
  for (const set of features.values()) for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const rarity = (feature: string) => Math.log(measures.length / (counts.get(feature) ?? measures.length))
  const norms = new Map([...features].map(([id, set]) => [id, Math.sqrt([...set].reduce((sum, feature) => sum + rarity(feature) ** 2, 0)) || 1]))
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  const pointsOf = (measure: Measure, point: number | undefined) => (point === undefined ? measure.points : [measure.points[point]].flatMap((each) => each ?? []))

  return (found, most) => {
    const wanted = new Map<string, number>()
    found.forEach(({ id, point }, rank) => {
      const measure = byId.get(id)
      if (!measure) return
      for (const feature of new Set(pointsOf(measure, point).flatMap(featuresOf)))
        wanted.set(feature, (wanted.get(feature) ?? 0) + rarity(feature) / (rank + 1))
    })
    const known = new Set(found.map(({ id }) => id))
    return measures
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => {
        const own = features.get(id) ?? new Set<string>()
        const common = [...wanted].reduce((sum, [feature, weight]) => sum + (own.has(feature) ? weight * rarity(feature) : 0), 0)
        return { id, likeness: common / (norms.get(id) ?? 1) }
      })
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map(({ id }) => id)
  }
}

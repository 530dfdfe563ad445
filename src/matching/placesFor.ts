import type { Measure } from '../model/measure'
import { strengths } from '../model/strengths'

/**
 * What places have for these types of company: the grades of all points that name a place, added up. Places that no
 * such point names are not in it.
 */
export function placesFor(types: string[], measures: Measure[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const point of measures.flatMap(({ points }) => points)) {
    const grade = Math.max(0, ...types.map((type) => point.for[type] ?? 0))
    if (!grade) continue
    for (const place of point.places) weights.set(place, (weights.get(place) ?? 0) + grade)
  }
  return weights
}

/** A point that names a place, with the grade it has for the person's types; 0 without types. */
export interface PlacePoint {
  measure: Measure
  point: Measure['points'][number]
  grade: number
}

/** The points that name a place, those aimed at these types first, the firmer before the looser. */
export function pointsAt(place: string, types: string[], measures: Measure[]): PlacePoint[] {
  return measures
    .flatMap((measure) => measure.points.map((point) => ({ measure, point })))
    .filter(({ point }) => point.places.includes(place))
    .map((each) => ({ ...each, grade: Math.max(0, ...types.map((type) => each.point.for[type] ?? 0)) }))
    .sort((a, b) => b.grade - a.grade || strengths.indexOf(a.point.strength) - strengths.indexOf(b.point.strength))
}

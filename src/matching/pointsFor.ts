import type { Measure, Point } from '../model/measure'
import { strengths } from '../model/strengths'

export interface PointsOfMeasure {
  /** What the person's kinds of company get: what is aimed at them first, then the firmest, as on the card. */
  mine: Point[]
  /** What they must do. */
  duties: Point[]
  /** The rest, in the order of the text; all points where no kind of company is known. */
  others: Point[]
}

/** Parts the points of a measure into what is for these types of company, what they must do, and the rest. */
export function pointsFor({ points }: Pick<Measure, 'points'>, types: readonly string[]): PointsOfMeasure {
  const gradeOf = (point: Point) => Math.max(0, ...types.map((type) => point.for[type] ?? 0))
  const own = points.filter((point) => gradeOf(point) > 0)
  return {
    mine: own
      .filter(({ strength }) => strength !== 'require')
      .sort((a, b) => gradeOf(b) - gradeOf(a) || strengths.indexOf(a.strength) - strengths.indexOf(b.strength)),
    duties: own.filter(({ strength }) => strength === 'require'),
    others: points.filter((point) => !own.includes(point)),
  }
}

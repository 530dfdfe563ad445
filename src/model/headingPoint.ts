import type { Measure, Point } from './measure'

/**
 * The point a card leads with: the first that applies and gives something. A duty leads only where nothing else does.
 * @param points numbers of the points that apply, best first; none means the text's own order
 */
export function headingPoint(measure: Measure, points: readonly number[]): Point | undefined {
  const own = points.flatMap((index) => measure.points[index] ?? [])
  const all = own.length ? own : measure.points
  return all.find(({ strength }) => strength !== 'require') ?? all[0]
}

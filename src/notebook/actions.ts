import type { Standing } from '../model/validity'
import type { Saved } from './saved'

/** As many as fit one sheet, and one morning. */
export const mostActions = 3

/** A saved thing that can be acted on, with how its document stands today. */
export interface Actionable {
  item: Pick<Saved, 'chosen'>
  standing: Standing
}

/**
 * What the person acts on now: what she chose, else the first of what she saved. What is in force stands first, and of
 * that what ends first; what is over comes last, the latest end before the others.
 */
export function actionsOf<Row extends Actionable>(rows: readonly Row[]): Row[] {
  const chosen = rows.filter(({ item }) => item.chosen)
  return byUrgency(chosen.length ? chosen : rows).slice(0, mostActions)
}

/** The same order for all that can be chosen from. */
export const byUrgency = <Row extends Actionable>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => rank[a.standing.kind] - rank[b.standing.kind] || daysOf(a.standing) - daysOf(b.standing))

const rank: Record<Standing['kind'], number> = { 'in-force': 0, ending: 0, 'not-yet': 1, reported: 2, over: 3 }
/** To the end, or since it. */
const daysOf = (standing: Standing) => ('days' in standing ? standing.days : 0)

import type { Grade } from '../model/measure'

/**
 * The order of a list, as steps: two measures are compared by the first, and only where they are alike in it by the
 * next. Nothing is summed, so no step can be outweighed by later ones. The help page says the same order in words.
 */
export interface Steps {
  /** 2: aimed at a type of the profile; 1: useful to one. */
  grade: Grade | 0
  /** What the company trades in is named: 2 in a point that is for it, 1 elsewhere in the measure. */
  sector: 0 | 1 | 2
  inForce: 0 | 1
  /** How many types of the profile it has this grade for. */
  types: number
  /** 2: names the target country; 1: the region around it. */
  country: 0 | 1 | 2
  /** It holds where the company is: 2 where it names the place itself. */
  home: 0 | 1 | 2
  /** How firmly the firmest point for the company is worded. */
  strength: number
  /** How many points are for it, up to a bound. */
  points: number
}

const order = [
  'grade',
  'sector',
  'inForce',
  'types',
  'country',
  'home',
  'strength',
  'points',
] as const satisfies readonly (keyof Steps)[]

/** Less than 0 where `a` stands before `b`. */
export function compareSteps(a: Steps, b: Steps): number {
  const deciding = order.find((step) => a[step] !== b[step])
  return deciding ? b[deciding] - a[deciding] : 0
}

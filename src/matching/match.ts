import type { Grade, Measure, Point } from '../model/measure'
import { strengths, type Strength } from '../model/strengths'
import type { Library } from '../model/pack'
import type { Plan } from '../model/plan'
import type { Profile } from './profile'
import type { Reason } from './reasons'
import { compareSteps, type Steps } from './order'
import { sectorFinder } from './sectors'
import { locationRulesOf } from './locationRules'
import { validityOf, type Validity } from '../model/validity'

/** A measure that has something for the profile, with its place in the order and the reasons for it. */
export interface Match {
  measure: Measure
  plan: Plan
  /** 2: aimed at a type of the profile; 1: useful to one; 0: no type was given. */
  grade: Grade | 0
  validity: Validity
  /** Numbers (from 0) of the points that apply, the firmest first. */
  points: number[]
  /** What its place in a list hangs on; compare with {@link compareMatches}. */
  steps: Steps
  reasons: Reason[]
}

/** Points beyond this many do not lift a measure further, or long articles would win by length. */
const countedPoints = 8

/** What `strength` a right has over an exploration; the table of `strengths` runs from firm to loose. */
const strengthRank = (strength: Strength): number => strengths.length - 1 - strengths.indexOf(strength)

/** Less than 0 where `a` stands before `b` in a list; 0 where only the order of the text tells them apart. */
export const compareMatches = (a: Pick<Match, 'steps'>, b: Pick<Match, 'steps'>): number =>
  compareSteps(a.steps, b.steps)

/** The one list of measures for a profile on a day (YYYY-MM-DD), best first. The order is total and stable. */
export function matchMeasures(profile: Profile, library: Library, today: string): Match[] {
  const match = matcherFor(profile, library, today)
  return library.measures.flatMap((measure) => match(measure) ?? []).sort(compareMatches)
}

/** Asks one measure after another; the answer is undefined when nothing in it is for the profile. */
export function matcherFor(profile: Profile, library: Library, today: string): (measure: Measure) => Match | undefined {
  const plans = new Map(library.plans.map((plan) => [plan.id, plan]))
  const sector = sectorFinder(profile.sectors, library)
  const where = locationRulesOf(profile, library)

  return (measure) => {
    const plan = plans.get(measure.plan)
    if (!plan) return undefined
    const points = measure.points
      .map((point, index) => ({ point, index, grade: gradeOf(point, profile.types), sector: sector.inPoint(point) }))
      .filter(({ point, grade }) => fits(point, grade, profile))
      .sort(
        (a, b) =>
          b.grade - a.grade ||
          Number(Boolean(b.sector)) - Number(Boolean(a.sector)) ||
          strengthRank(b.point.strength) - strengthRank(a.point.strength),
      )
    const [best] = points
    if (!best) return undefined
    const validity = validityOf(plan, today)
    const firmest = points.reduce((most, { point }) => Math.max(most, strengthRank(point.strength)), 0)
    const inPoint = points.find((point) => point.sector)?.sector
    const word = inPoint ?? sector.inMeasure(measure)
    const country = where.countryIn(measure)
    const holds = where.holdsAtHome(plan)
    const steps: Steps = {
      grade: best.grade,
      sector: inPoint ? 2 : word ? 1 : 0,
      inForce: validity === 'over' ? 0 : 1,
      types: profile.types.filter((type) => points.some(({ point }) => (point.for[type] ?? 0) >= best.grade)).length,
      country: !country ? 0 : country === profile.country ? 2 : 1,
      home: !holds ? 0 : where.namesHome(measure) ? 2 : 1,
      strength: firmest,
      points: Math.min(points.length, countedPoints),
    }
    return {
      measure,
      plan,
      grade: best.grade,
      validity,
      steps,
      points: points.map(({ index }) => index),
      reasons: [
        ...reasonsFor(
          profile,
          points.map(({ point }) => point),
        ),
        ...(word ? [{ kind: 'sector', word } satisfies Reason] : []),
        ...(country ? [{ kind: 'country', place: country } satisfies Reason] : []),
        ...(holds === undefined ? [] : [{ kind: 'home', territory: plan.territory, holds } satisfies Reason]),
        { kind: 'strength', strength: best.point.strength },
        { kind: 'validity', validity, until: plan.period.to },
      ],
    }
  }
}

function fits(point: Point, grade: Grade | 0, { types, needs }: Profile): boolean {
  if (types.length && !grade) return false
  return !needs.length || needs.includes(point.need)
}

/** The highest grade this point has for any of the types; 0 for none. */
function gradeOf(point: Point, types: string[]): Grade | 0 {
  return types.reduce<Grade | 0>((best, type) => {
    const grade = point.for[type] ?? 0
    return grade > best ? grade : best
  }, 0)
}

function reasonsFor(profile: Profile, points: Point[]): Reason[] {
  const grades = profile.types.map((type) => ({
    type,
    grade: points.reduce<Grade | 0>(
      (best, point) => ((point.for[type] ?? 0) > best ? (point.for[type] ?? 0) : best),
      0,
    ),
  }))
  return [
    ...grades.flatMap(({ type, grade }): Reason[] => (grade ? [{ kind: 'type', type, grade }] : [])),
    ...profile.needs
      .filter((need) => points.some((point) => point.need === need))
      .map((need): Reason => ({ kind: 'need', need })),
  ]
}

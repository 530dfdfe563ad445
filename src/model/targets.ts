import type { Indicator, IndicatorRow } from './vocabularies'
import type { Plan } from './plan'

/** One year of a path; `stated` where the text itself gives the value, else computed from its growth rate. */
export interface PathPoint {
  year: number
  value: number
  stated: boolean
}

/**
 * A row's way from base to target, year by year. With a growth rate the years between follow that rate from the base
 * (so the last computed value may miss the stated target, which is shown beside it); without one only what is stated.
 */
export function pathOf({ base, target, growth, cumulative }: IndicatorRow): {
  stated: PathPoint[]
  computed: PathPoint[]
} {
  const stated = [base, cumulative ? undefined : target].flatMap((point) =>
    point ? [{ year: point.year, value: point.value, stated: true }] : [],
  )
  if (!base || !growth) return { stated, computed: [] }
  const until = target?.year ?? base.year + 5
  const rate = 1 + growth.value / 100
  const computed = Array.from({ length: Math.max(0, until - base.year) + 1 }, (_, years) => ({
    year: base.year + years,
    value: base.value * rate ** years,
    stated: false,
  }))
  return { stated, computed }
}

/** Why two plans name different targets, as data for the page to say. */
export interface Difference {
  earlier: IndicatorRow
  later: IndicatorRow
  /** Later minus earlier target, in the unit; undefined where they cannot be subtracted. */
  by?: number
  /** Their territories, when they differ; the target of a part is no part of the other. */
  territories?: [string, string]
  /** Target years, when they differ. */
  years?: [number, number]
  /** One sums up the period, the other speaks of its last year. */
  sums?: boolean
  units?: boolean
}

/** Each pair of plans that set a target for the same thing, in the order the plans were issued. */
export function differencesOf({ rows }: Indicator, plans: ReadonlyMap<string, Plan>): Difference[] {
  const last = new Map<string, IndicatorRow>()
  for (const row of rows) if (row.target) last.set(row.plan, row)
  const ordered = [...last.values()].sort((a, b) => issued(a, plans).localeCompare(issued(b, plans)))
  return ordered.slice(1).map((later, index) => differenceOf(ordered[index]!, later, plans))
}

const issued = (row: IndicatorRow, plans: ReadonlyMap<string, Plan>): string => plans.get(row.plan)?.issued ?? ''

function differenceOf(earlier: IndicatorRow, later: IndicatorRow, plans: ReadonlyMap<string, Plan>): Difference {
  const [a, b] = [plans.get(earlier.plan)?.territory, plans.get(later.plan)?.territory]
  const territories: [string, string] | undefined = a && b && a !== b ? [a, b] : undefined
  const years: [number, number] | undefined =
    earlier.target!.year === later.target!.year ? undefined : [earlier.target!.year, later.target!.year]
  const sums = earlier.cumulative !== later.cumulative
  const units = earlier.unit?.zh !== later.unit?.zh
  const by = territories || sums || units ? undefined : later.target!.value - earlier.target!.value
  return { earlier, later, by, territories, years, sums, units }
}

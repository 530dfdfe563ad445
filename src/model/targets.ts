import { isRank } from './units'
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

/** What a target asks for, against its base or by its own rate; the page says it in words. */
export type Meaning =
  | { kind: 'doubles' | 'stays' }
  | { kind: 'times'; times: number }
  | { kind: 'percent' | 'points'; by: number }
  | { kind: 'yearly'; rate: NonNullable<IndicatorRow['growth']> }
  | { kind: 'sum' }

/** Ratios this near to a whole one are called by it. */
const near = 0.05
export function meaningOf({ unit }: Pick<Indicator, 'unit'>, row: IndicatorRow): Meaning | undefined {
  const { base, target, growth, cumulative } = row
  if (cumulative) return { kind: 'sum' }
  const counted = row.unit ?? unit
  if (base && target && !isRank(counted)) return changeFrom(base.value, target.value, counted.zh === '%')
  return growth && { kind: 'yearly', rate: growth }
}
function changeFrom(base: number, target: number, isShare: boolean): Meaning | undefined {
  if (base === target) return { kind: 'stays' }
  if (isShare) return { kind: 'points', by: Math.round((target - base) * 100) / 100 }
  if (base <= 0) return undefined
  const ratio = target / base
  if (Math.abs(ratio - 2) <= near) return { kind: 'doubles' }
  if (ratio > 2) return { kind: 'times', times: Math.round(ratio * 10) / 10 }
  return { kind: 'percent', by: Math.round((ratio - 1) * 100) }
}

/** Of several rows of one plan the one that says most: table before text, base and target before a rate alone. */
export function mainRow(rows: readonly IndicatorRow[]): IndicatorRow | undefined {
  const weightOf = ({ base, target, growth }: IndicatorRow) => (target ? 4 : 0) + (base ? 2 : 0) + (growth ? 1 : 0)
  return rows.reduce<IndicatorRow | undefined>(
    (best, row) => (!best || weightOf(row) > weightOf(best) ? row : best),
    undefined,
  )
}

/** One row a plan, in the order the rows stand. */
export const mainRows = ({ rows }: Pick<Indicator, 'rows'>): IndicatorRow[] =>
  [...new Set(rows.map(({ plan }) => plan))].flatMap((plan) => mainRow(rows.filter((row) => row.plan === plan)) ?? [])

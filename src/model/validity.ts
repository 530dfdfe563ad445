import type { Plan } from './plan'

export type Validity = 'in-force' | 'over' | 'not-yet'

/** Whether the plan's period holds the day `today` (YYYY-MM-DD in the reader's own calendar). */
export function validityOf(plan: Pick<Plan, 'period'>, today: string): Validity {
  if (today < plan.period.from) return 'not-yet'
  return today > plan.period.to ? 'over' : 'in-force'
}

/** Days before its end from which a plan's period is warned about. */
export const warnedDays = 60

/** How a plan stands on a day, as a list tells it. A report in a newspaper has a year and no period. */
export type Standing =
  | { kind: 'reported'; year: string }
  | { kind: 'not-yet'; from: string }
  | { kind: 'in-force' | 'ending'; until: string; days: number }
  | { kind: 'over'; until: string; days: number }

/** @param today YYYY-MM-DD in the reader's own calendar; `days` are whole days between it and the last day */
export function standingOf(plan: Pick<Plan, 'kind' | 'period' | 'issued'>, today: string): Standing {
  const { from, to: until } = plan.period
  if (plan.kind === 'press-feature') return { kind: 'reported', year: plan.issued.slice(0, 4) }
  const days = daysBetween(today, until)
  const validity = validityOf(plan, today)
  if (validity === 'not-yet') return { kind: 'not-yet', from }
  if (validity === 'over') return { kind: 'over', until, days: -days }
  return { kind: days <= warnedDays ? 'ending' : 'in-force', until, days }
}

const dayLength = 86_400_000
/** Whole days from one day to another, both YYYY-MM-DD; negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayLength)

/** The local day of a clock reading as YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** The day of a stored time, as the phone's calendar has it; '' for what is no time. */
export const dayOfTime = (time: string): string => {
  const at = Date.parse(time)
  return Number.isNaN(at) ? '' : dayOf(new Date(at))
}

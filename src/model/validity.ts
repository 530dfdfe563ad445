import type { Plan } from './plan'

export type Validity = 'in-force' | 'over' | 'not-yet'

/** Whether the plan's period holds the day `today` (YYYY-MM-DD in the reader's own calendar). */
export function validityOf(plan: Pick<Plan, 'period'>, today: string): Validity {
  if (today < plan.period.from) return 'not-yet'
  return today > plan.period.to ? 'over' : 'in-force'
}

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

import { expect, it } from 'vitest'
import type { Plan } from '../../../src/model/plan'
import { dayOf, standingOf, validityOf } from '../../../src/model/validity'
import { aPlan } from '../../support/factories'

const plan = aPlan({ period: { from: '2022-07-21', to: '2026-12-31' } })

it('counts the first and the last day of a period as in force', () => {
  expect(validityOf(plan, '2022-07-20')).toBe('not-yet')
  expect(validityOf(plan, '2022-07-21')).toBe('in-force')
  expect(validityOf(plan, '2026-12-31')).toBe('in-force')
  expect(validityOf(plan, '2027-01-01')).toBe('over')
})
it('takes the day from the reader’s own calendar, not from UTC', () => {
  expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31')
  expect(dayOf(new Date(2027, 0, 1, 0, 1))).toBe('2027-01-01')
})

it('the last sixty days are warned about, the last day still counts, and a report has no period', () => {
  const of = (today: string, kind: Plan['kind'] = 'implementation-plan') =>
    standingOf({ kind, issued: '2022-07-21', period: { from: '2022-07-21', to: '2026-12-31' } }, today)
  expect(of('2026-11-01')).toEqual({ kind: 'ending', until: '2026-12-31', days: 60 })
  expect(of('2026-10-31').kind).toBe('in-force')
  expect(of('2026-12-31')).toEqual({ kind: 'ending', until: '2026-12-31', days: 0 })
  expect(of('2027-01-01')).toEqual({ kind: 'over', until: '2026-12-31', days: 1 })
  expect(of('2029-06-01').kind).toBe('over')
  expect(of('2029-06-01', 'press-feature')).toEqual({ kind: 'reported', year: '2022' })
})

import { expect, it } from 'vitest'
import { dayOf, validityOf } from '../../../src/model'
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

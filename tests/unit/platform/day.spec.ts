import { expect, it } from 'vitest'
import { dayOf, dayOfTime } from '../../../src/model/validity'
import { debounce } from '../../../src/platform/debounce'
import { untilMidnight, watchDay } from '../../../src/platform/day'
import { handClock } from '../../support/handClock'

it('the day turns at midnight in an app left open, and is asked again on return', async () => {
  const lateEvening = new Date(2026, 11, 31, 23, 59, 30).getTime()
  const clock = handClock(lateEvening)
  const days: string[] = []
  let look: () => void = () => undefined
  watchDay({ clock, dayOf, onReturn: (again) => (look = again) }, (day) => days.push(day))
  expect(days).toEqual(['2026-12-31'])
  await clock.pass(60_000)
  expect(days).toEqual(['2026-12-31', '2027-01-01'])
  look()
  expect(days).toHaveLength(2)
})

it('a phone that slept through the timer is asked when it is looked at', () => {
  let time = new Date(2026, 11, 31, 12).getTime()
  const days: string[] = []
  let look: () => void = () => undefined
  const asleep = { now: () => time, after: () => () => undefined }
  watchDay({ clock: asleep, dayOf, onReturn: (again) => (look = again) }, (day) => days.push(day))
  time = new Date(2027, 0, 1, 8).getTime()
  look()
  expect(days).toEqual(['2026-12-31', '2027-01-01'])
})

it('midnight is never further off than an hour, since timers stop while a phone sleeps', () => {
  expect(untilMidnight(new Date(2026, 5, 1, 0, 0).getTime())).toBe(3_600_000)
  expect(untilMidnight(new Date(2026, 5, 1, 23, 59, 59).getTime())).toBe(2_000)
})

it('a stored time is shown as the day the phone was in', () => {
  expect(dayOfTime(new Date(2026, 10, 21, 0, 30).toISOString())).toBe('2026-11-21')
  expect(dayOfTime('never')).toBe('')
})

it('a ceiling holds also when the clock is put back', async () => {
  let offset = 0
  const clock = handClock()
  const shifted = { now: () => clock.now() + offset, after: clock.after }
  let runs = 0
  const soon = debounce(() => runs++, { clock: shifted, wait: 250, maxWait: 600 })
  soon.call()
  offset = -3_600_000
  for (let key = 0; key < 20; key++) {
    soon.call()
    await clock.pass(100)
  }
  expect(runs).toBeGreaterThanOrEqual(3)
})

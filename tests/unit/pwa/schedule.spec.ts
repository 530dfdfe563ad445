import { expect, it } from 'vitest'
import { isDue } from '../../../src/pwa/schedule'

const hour = 60 * 60 * 1000
const now = Date.parse('2026-11-20T12:00:00Z')
const ago = (hours: number) => new Date(now - hours * hour).toISOString()

it('looks for news at the first start, and then once in six hours', () => {
  expect(isDue(null, now)).toBe(true)
  expect(isDue(ago(0), now)).toBe(false)
  expect(isDue(ago(5.9), now)).toBe(false)
  expect(isDue(ago(6), now)).toBe(true)
})

it('looks at once when the clock has been put back behind the last look', () => {
  expect(isDue(ago(-1), now)).toBe(true)
  expect(isDue('2035-01-01T00:00:00Z', now)).toBe(true)
})

it('looks when what it remembers is no time', () => {
  for (const spoilt of ['', 'yesterday', '{}']) expect(isDue(spoilt, now)).toBe(true)
})

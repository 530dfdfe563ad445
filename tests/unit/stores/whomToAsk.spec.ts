import { describe, expect, it } from 'vitest'
import { whomToAsk } from '../../../src/stores/library/whomToAsk'
import { library } from '../../support/library'

const units = new Map(library.units.map((unit) => [unit.id, unit]))
const plans = new Map(library.plans.map((plan) => [plan.id, plan]))
const asked = library.measures.map((measure) => ({
  measure,
  offices: whomToAsk(measure, plans.get(measure.plan)!, units),
}))

describe('there is somebody to ask', () => {
  it('about every measure', () => {
    expect(asked.filter(({ offices }) => !offices.length).map(({ measure }) => measure.id)).toEqual([])
  })
  it('who is the issuer only where the text names no office', () => {
    for (const { measure, offices } of asked) {
      const named = [...measure.units, ...measure.points.flatMap((point) => point.units)]
      expect([measure.id, offices.some(({ role }) => role === 'issuer')]).toEqual([measure.id, named.length === 0])
    }
  })
  it('and those that lead stand before those that join', () => {
    for (const { measure, offices } of asked) {
      const roles = offices.map(({ role }) => role)
      expect([
        measure.id,
        roles.lastIndexOf('lead') < 0 || roles.lastIndexOf('lead') < (roles.indexOf('joins') + 1 || 99),
      ]).toEqual([measure.id, true])
    }
  })
})

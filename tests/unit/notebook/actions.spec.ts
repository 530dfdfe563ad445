import { describe, expect, it } from 'vitest'
import type { Standing } from '../../../src/model/validity'
import { actionsOf, byUrgency } from '../../../src/notebook/actions'

const row = (name: string, standing: Standing, chosen?: boolean) => ({ name, standing, item: { chosen } })
const inForce = (days: number): Standing => ({ kind: days <= 60 ? 'ending' : 'in-force', until: '2026-12-31', days })
const over = (days: number): Standing => ({ kind: 'over', until: '2025-12-31', days })
const names = (rows: { name: string }[]) => rows.map(({ name }) => name)

const saved = [
  row('long over', over(700)),
  row('ends late', inForce(300)),
  row('reported', { kind: 'reported', year: '2021' }),
  row('just over', over(5)),
  row('ends soon', inForce(32)),
  row('not yet', { kind: 'not-yet', from: '2027-01-01' }),
]

describe('what a person acts on', () => {
  it('is, where she chose nothing, what is in force, the nearest end first', () => {
    expect(names(actionsOf(saved))).toEqual(['ends soon', 'ends late', 'not yet'])
  })
  it('counts what is over last, the latest end first', () => {
    expect(names(byUrgency(saved)).slice(-3)).toEqual(['reported', 'just over', 'long over'])
  })
  it('is what she chose and nothing else, in the same order', () => {
    const chosen = saved.map((each) => ({
      ...each,
      item: { chosen: /long/.test(each.name) || each.name === 'ends late' },
    }))
    expect(names(actionsOf(chosen))).toEqual(['ends late', 'long over'])
  })
  it('is three at the most, also where two phones have chosen apart', () => {
    expect(actionsOf(saved.map((each) => ({ ...each, item: { chosen: true } })))).toHaveLength(3)
  })
})

import { describe, expect, it } from 'vitest'
import type { Indicator, IndicatorRow } from '../../../src/model/vocabularies'
import { differencesOf, mainRows, meaningOf, pathOf } from '../../../src/model/targets'
import { aPlan, inAll } from '../../support/factories'

const row = (change: Partial<IndicatorRow>): IndicatorRow => ({
  plan: 'cs2021',
  source: { label: inAll('表1') },
  cumulative: false,
  ...change,
})
const plans = new Map(
  [
    aPlan({ id: 'hn2021', issued: '2021-08-01', territory: 'hunan' }),
    aPlan({ id: 'cs2021', issued: '2021-12-01', territory: 'changsha' }),
    aPlan({ id: 'cs2022', issued: '2022-07-21', territory: 'changsha' }),
  ].map((plan) => [plan.id, plan]),
)
const indicator = (rows: IndicatorRow[]): Indicator => ({
  id: 'trade',
  name: inAll('进出口'),
  unit: inAll('亿元'),
  category: 'trade',
  rows,
})

describe('the path of a target', () => {
  it('follows the plan’s own growth from the base, and says that it is computed', () => {
    const { computed } = pathOf(
      row({ base: { year: 2020, value: 100 }, growth: { value: 10 }, target: { year: 2022, value: 121 } }),
    )
    expect(computed.map(({ year }) => year)).toEqual([2020, 2021, 2022])
    expect(computed.at(-1)?.value).toBeCloseTo(121)
    expect(computed.every(({ stated }) => !stated)).toBe(true)
  })
  it('is only what is stated when the plan gives no growth', () => {
    expect(pathOf(row({ base: { year: 2020, value: 1 }, target: { year: 2025, value: 2 } }))).toEqual({
      stated: [
        { year: 2020, value: 1, stated: true },
        { year: 2025, value: 2, stated: true },
      ],
      computed: [],
    })
  })
  it('does not draw a sum over the period as a value of its last year', () => {
    expect(pathOf(row({ target: { year: 2025, value: 500 }, cumulative: true })).stated).toEqual([])
  })
})

describe('targets of several plans', () => {
  it('are subtracted where area, year and unit are the same', () => {
    const rows = [
      row({ target: { year: 2025, value: 100 } }),
      row({ plan: 'cs2022', target: { year: 2025, value: 130 } }),
    ]
    expect(differencesOf(indicator(rows), plans)).toMatchObject([{ by: 30 }])
  })
  it('of different areas are not set against each other', () => {
    const [difference] = differencesOf(
      indicator([row({ target: { year: 2025, value: 1 } }), row({ plan: 'hn2021', target: { year: 2025, value: 3 } })]),
      plans,
    )
    expect(difference).toMatchObject({ territories: ['hunan', 'changsha'] })
    expect(difference?.by).toBeUndefined()
  })
  it('of different years say both years', () => {
    expect(
      differencesOf(
        indicator([
          row({ target: { year: 2025, value: 1 } }),
          row({ plan: 'cs2022', target: { year: 2026, value: 2 } }),
        ]),
        plans,
      ),
    ).toMatchObject([{ by: 1, years: [2025, 2026] }])
  })
  it('stand alone where only one plan sets one', () => {
    expect(
      differencesOf(
        indicator([row({ target: { year: 2025, value: 1 } }), row({ plan: 'cs2022', base: { year: 2021, value: 2 } })]),
        plans,
      ),
    ).toEqual([])
  })
})

describe('what a target means', () => {
  const from = (base: number, target: number, change: Partial<IndicatorRow> = {}) =>
    meaningOf(
      { unit: inAll('亿元') },
      row({ base: { year: 2020, value: base }, target: { year: 2025, value: target }, ...change }),
    )
  it('is told as a ratio: twice as much, several times, or by how many per cent', () => {
    expect(from(2350, 4700)).toEqual({ kind: 'doubles' })
    expect(from(478, 960)).toEqual({ kind: 'doubles' })
    expect(from(100, 350)).toEqual({ kind: 'times', times: 3.5 })
    expect(from(4875, 8400)).toEqual({ kind: 'percent', by: 72 })
    expect(from(100, 90)).toEqual({ kind: 'percent', by: -10 })
    expect(from(7, 7)).toEqual({ kind: 'stays' })
  })
  it('of a share is told in points, and of a rank not at all', () => {
    expect(from(30, 32.5, { unit: inAll('%') })).toEqual({ kind: 'points', by: 2.5 })
    expect(from(8, 5, { unit: inAll('名') })).toBeUndefined()
  })
  it('without a base is the yearly rate, and a sum over the period is called so', () => {
    expect(meaningOf({ unit: inAll('亿元') }, row({ growth: { value: 15, bound: 'min' } }))).toEqual({
      kind: 'yearly',
      rate: { value: 15, bound: 'min' },
    })
    expect(from(1, 9, { cumulative: true })).toEqual({ kind: 'sum' })
  })
  it('from nothing is not a ratio', () => {
    expect(from(0, 5)).toBeUndefined()
  })
})

it('a plan that says the same in its table and its text has one line, the one with base and target', () => {
  const table = row({ base: { year: 2020, value: 1 }, target: { year: 2025, value: 2 } })
  const words = row({ target: { year: 2025, value: 2, bound: 'min' }, growth: { value: 15 } })
  const other = row({ plan: 'hn2021', growth: { value: 10 } })
  expect(mainRows(indicator([words, table, other]))).toEqual([table, other])
})

import { describe, expect, it } from 'vitest'
import { searchPackOf, searchRows } from '../../../src/library/searchRows'

const asked = Object.fromEntries(Array.from({ length: 400 }, (_, number) => [`cs2022/${number}`, `问题${number}`]))
const combinations = 'store abroad\t海外仓'
const pack = { index: { 'overseas-warehouse': { 'cs2022/10': 2 as const } }, asked, combinations }

describe('what search reads, in rows', () => {
  it('is copied some subjects at a time and comes back as it was', () => {
    const rows = searchRows(pack)
    expect(rows.length).toBeGreaterThan(3)
    expect(Math.max(...rows.map((row) => Object.keys(row.asked).length))).toBeLessThan(200)
    expect(searchPackOf(rows)).toEqual(pack)
  })
  it('is read from the one row of older installations, too', () => {
    expect(searchPackOf([pack])).toEqual(pack)
    const { index, asked } = pack
    expect(searchPackOf(searchRows({ index, asked }))).toEqual({ index, asked })
    expect(searchPackOf([])).toEqual({ index: {}, asked: {} })
  })
})

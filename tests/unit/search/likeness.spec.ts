import { describe, expect, it } from 'vitest'
import { compileLibrary } from '../../../src/compile/compile'
import { openLikeness, prepareLikeness } from '../../../src/search/likeness'

const library = compileLibrary(process.cwd())
const likenessTo = openLikeness(
  prepareLikeness(library),
  library.measures.map(({ id }) => id),
)

describe('Likeness of measures', () => {
  const barter = 'hn2021/4.3.4'
  it('is highest for the measure itself and between nought and one for all', () => {
    const likeness = likenessTo([{ id: barter }])
    expect(likeness.others(1, new Set())).toEqual([barter])
    for (const { id } of library.measures) {
      expect(likeness.of(id)).toBeGreaterThanOrEqual(0)
      expect(likeness.of(id)).toBeLessThanOrEqual(1)
    }
  })
  it('finds the same subject in another plan', () => {
    expect(likenessTo([{ id: barter }]).others(2, new Set([barter]))).toContain('zz2021/R10')
  })
  it('never gives what is known already, nor more than asked for', () => {
    const known = new Set(library.measures.slice(0, 100).map(({ id }) => id))
    const others = likenessTo([{ id: barter }]).others(10, known)
    expect(others).toHaveLength(10)
    expect(others.filter((id) => known.has(id))).toEqual([])
    expect(likenessTo([{ id: barter }]).others(-3, known)).toEqual([])
  })
  it('is nothing to a measure that is not there', () => {
    expect(likenessTo([{ id: 'zz2099/1' }]).of(barter)).toBe(0)
  })
})

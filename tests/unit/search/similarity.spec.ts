import { describe, expect, it } from 'vitest'
import { openSimilarity, prepareSimilarity } from '../../../src/search/similarity'
import { library } from '../../support/library'

const similarityTo = openSimilarity(
  prepareSimilarity(library),
  library.measures.map(({ id }) => id),
)

describe('Similarity of measures', () => {
  const barter = 'hn2021/4.3.4'
  it('is highest for the measure itself and between nought and one for all', () => {
    const similarity = similarityTo([{ id: barter }])
    expect(similarity.others(1, new Set())).toEqual([barter])
    for (const { id } of library.measures) {
      expect(similarity.of(id)).toBeGreaterThanOrEqual(0)
      expect(similarity.of(id)).toBeLessThanOrEqual(1)
    }
  })
  it('finds the same subject in another plan', () => {
    expect(similarityTo([{ id: barter }]).others(2, new Set([barter]))).toContain('zz2021/R10')
  })
  it('never gives what is known already, nor more than asked for', () => {
    const known = new Set(library.measures.slice(0, 100).map(({ id }) => id))
    const others = similarityTo([{ id: barter }]).others(10, known)
    expect(others).toHaveLength(10)
    expect(others.filter((id) => known.has(id))).toEqual([])
    expect(similarityTo([{ id: barter }]).others(-3, known)).toEqual([])
  })
  it('is nothing to a measure that is not there', () => {
    expect(similarityTo([{ id: 'zz2099/1' }]).of(barter)).toBe(0)
  })
})

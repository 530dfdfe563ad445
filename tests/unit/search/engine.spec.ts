import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/search/engine'
import { library } from '../../support/library'

const engine = createEngine(library)
const measures = (query: string) => engine.search(query).hits.filter(({ kind }) => kind === 'measure')
const ids = (query: string) => measures(query).map(({ id }) => id)
const firstFive = (query: string) => ids(query).slice(0, 5)

describe('a person finds the measure', () => {
  it.each([
    ['市场采购贸易', 'hn2021/4.3.3', 'by its term, in Chinese without spaces'],
    ['zobl', 'cs2022/5', 'by the initials of 中欧班列'],
    ['shichangcaigou', 'hn2021/4.3.3', 'by full pinyin'],
    ['hai wai cang', 'hn2021/4.3.2', 'by pinyin typed syllable by syllable'],
    ['海外苍', 'zz2021/R7', 'by a word that only sounds right'],
    ['第五行权', 'hn2021/7.2.1', 'by a character that is read in two ways'],
    ['跨境電商海外倉', 'cs2021/4.4.3', 'in traditional characters'],
    ['ＲＣＥＰ', 'cs2022/1', 'in full-width letters'],
    ['RMB settlement', 'cs2022/16', 'by an English term'],
    ['overseas warehuose', 'zz2021/R7', 'with two letters swapped'],
    ['dedouanement', 'cs2021/4.7.4', 'in French without its accents'],
    ['règlement en renminbi', 'cs2022/16', 'in French with a synonym'],
    ['没有外汇能换货吗', 'zz2021/R10', 'by a question in everyday words'],
    ['湘商发21号 第16条', 'cs2022/16', 'by document number and article'],
    ['cs2022/16', 'cs2022/16', 'by its id'],
  ])('%s → %s, %s', (query, id) => {
    expect(firstFive(query)).toContain(id)
  })
})

describe('an answer', () => {
  it('is empty for nonsense', () => {
    expect(engine.search('qwxzvbn').hits).toEqual([])
    expect(engine.search('离婚登记预约').hits).toEqual([])
  })
  it.each(['孩子半夜发烧怎么办', '小孩不爱写作业', 'mal de dents, que faire ?', 'my cat keeps sneezing'])(
    'is empty for %s, though a text may hold one of its words',
    (query) => {
      expect(measures(query)).toEqual([])
    },
  )
  it('offers the names that what is typed begins', () => {
    expect(engine.search('综合保').suggestions).toContain('综合保税区')
    expect(engine.search('export tax').suggestions.join()).toContain('export tax refund')
  })
  it('says which words matched, and which point', () => {
    const [hit] = measures('跨境人民币')
    expect(hit?.words).toContain('跨境人民币')
    const barter = measures('产品换工程')[0]
    expect(barter).toMatchObject({ id: 'cs2022/17', point: 2 })
  })
  it('finds places, units and terms beside measures', () => {
    const kinds = (query: string) => new Set(engine.search(query).hits.map(({ kind }) => kind))
    expect(kinds('黄花机场')).toContain('place')
    expect(kinds('长沙海关')).toContain('unit')
    expect(kinds('第五航权')).toContain('term')
  })
  it('puts measures that only share the subject after those that hold the words, and says so', () => {
    const related = measures('第五航权').map((hit) => Boolean(hit.related))
    expect(related).toContain(true)
    expect(related.lastIndexOf(false)).toBeLessThan(related.indexOf(true))
  })
  it.each(['', '   ', '的', '???', 'a'.repeat(5_000), '.*(?:){9}', '\u0000'])('to %j is no error', (query) => {
    expect(() => engine.search(query)).not.toThrow()
  })
})

import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/search/engine'
import { openNotions, prepareNotions } from '../../../src/search/notions'
import type { Unit } from '../../../src/search/query'
import { combinationLine, notionSubject } from '../../../src/search/text/notionWords'
import type { Spoken } from '../../../src/search/text/stem'
import { library } from '../../support/library'

const asked = {
  [notionSubject('store')]: '囤货\n库房\tstock\nstoreroom\tstocker\tمخزن\tarmazém',
  [notionSubject('abroad')]: '国外\tabroad\nanother country\tétranger\tخارج\tfora',
  [notionSubject('customer')]: '客户\tbuyer\nstock buyer\tclient\tزبون\tcliente',
  'country:gh': '加纳\tGhana\tGhana\tغانا\tGana',
}
const combinations = [
  combinationLine(['store', 'abroad'], ['海外仓', '公共海外仓']),
  combinationLine(['store', 'abroad', 'customer'], ['前置仓']),
  combinationLine(['store', 'nowhere'], ['内销']),
].join('\n')
const withNotions = openNotions(prepareNotions({ asked, combinations }))
const meanings = (text: string, among: readonly Spoken[] = [], units: readonly Unit[] = []) =>
  withNotions(text, among, units).flatMap(({ isInferred, options }) =>
    isInferred ? [options.map((option) => (option.kind === 'han' ? option.phrase : option.kind))] : [],
  )

describe('notions said together', () => {
  it.each<[string, Spoken[]]>([
    ['在国外租个库房', []],
    ['a storeroom in another country', ['en']],
    ['stocker a l’etranger', ['fr']],
    ['مخزن في الخارج', ['ar']],
    ['um armazem la fora', ['pt']],
    ['stock in ghana', ['en']],
  ])('mean a subject in %s', (text, among) => {
    expect(meanings(text, among)).toEqual([['海外仓', '公共海外仓']])
  })
  it('mean nothing when one of them is missing, or is of a language that was not spoken', () => {
    expect(meanings('在国外开会')).toEqual([])
    expect(meanings('stock in another town', ['en'])).toEqual([])
    expect(meanings('stock abroad', ['fr'])).toEqual([])
  })
  it('take the place of fewer notions that are all among them', () => {
    expect(meanings('my stock abroad near the buyer', ['en'])).toEqual([['前置仓']])
  })
  it('leave the words alone, and take no place, where the term itself is said', () => {
    const term = { text: '海外仓', typed: '海外仓', standing: 'named', weight: 1 } as const
    const units: Unit[] = [
      { ...term, options: [{ kind: 'han', phrase: '海外仓', factor: 1 }] },
      { text: '囤货', typed: '囤货', standing: 'word', weight: 1, options: [] },
    ]
    expect(withNotions('国外囤货海外仓', [], units)).toEqual(units)
  })
  it('have to be said in words of their own', () => {
    const one = openNotions(
      prepareNotions({
        asked: { [notionSubject('a')]: '\tdepot', [notionSubject('b')]: '\tdepot\nyard' },
        combinations: combinationLine(['a', 'b'], ['海外仓']),
      }),
    )
    expect(one('a depot', ['en'], [])).toEqual([])
    expect(one('a depot and a yard', ['en'], [])).toHaveLength(1)
  })
  it('add nothing to the term itself, and count for more than the words they were said in', () => {
    const term: Unit = {
      text: '海外仓',
      typed: '海外仓',
      standing: 'named',
      weight: 1,
      options: [{ kind: 'han', phrase: '海外仓', factor: 1 }],
    }
    expect(meanings('国外囤货海外仓', [], [term])).toEqual([])
    const word: Unit = { text: '囤货', typed: '囤货', standing: 'word', weight: 1, options: [] }
    const [said, meant] = withNotions('国外囤货', [], [word])
    expect(said!.weight).toBeLessThan(meant!.weight)
  })
  it('are passed over where a library knows none of them', () => {
    expect(openNotions(prepareNotions({ asked: {} }))('国外囤货', [], [])).toEqual([])
  })
})

describe('search', () => {
  const engine = createEngine(library)
  const firstFive = (query: string) =>
    engine
      .search(query)
      .hits.filter(({ kind }) => kind === 'measure')
      .slice(0, 5)
      .map(({ id }) => id)
  it.each([
    '想在国外找个地方囤货，离买家近一点',
    'somewhere to keep my goods overseas, close to the people who buy them',
    'garder un stock à l’étranger, près de ceux qui achètent',
    'مكان لتخزين البضاعة في الخارج قريب من الزبائن',
    'guardar mercadoria no estrangeiro perto dos clientes',
  ])('finds overseas warehouses for %s', (query) => {
    const measures = firstFive(query).map((id) => library.measures.find((measure) => measure.id === id)!)
    const isOne = ({ title, gist, points }: (typeof measures)[number]) =>
      [title.zh, gist.zh, ...points.map(({ text }) => text.zh)].some((text) => text.includes('海外仓'))
    expect(measures.filter(isOne).length).toBeGreaterThanOrEqual(3)
  })
  it('says that no plan deals with a fever, but answers a long story in which it is beside the point', () => {
    expect(engine.search('yellow fever').uncovered).toBe(true)
    const story =
      'Our chamber of commerce in Lagos has two hundred members; one of us caught yellow fever on the way, and ' +
      'the hotels were dear, and now we want to open a permanent office in Changsha'
    expect(engine.search(story).uncovered).toBeUndefined()
    expect(engine.search(story).hits.length).toBeGreaterThan(0)
  })
})

describe('a combination whose phrases no measure has', () => {
  it('says nothing: neither is anything unknown, nor does less of the query count as covered', () => {
    const none = {
      ...library,
      searchKeys: { ...library.searchKeys, combinations: combinationLine(['store', 'abroad'], ['天外仓']) },
    }
    const without = { ...library, searchKeys: { ...library.searchKeys, combinations: '' } }
    const query = 'keep stock overseas near buyers'
    const { hits, unknown } = createEngine(none).search(query)
    expect(unknown).toEqual(createEngine(without).search(query).unknown)
    expect(hits.length).toBeGreaterThan(0)
  })
})

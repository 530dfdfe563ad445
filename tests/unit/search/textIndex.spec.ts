import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../../src/search/buildIndex'
import { openIndex, type Matches } from '../../../src/search/textIndex'
import { tokenizer, type Passage } from '../../../src/search/text/tokens'

const weighing = { boost: { title: 3, points: 1 }, bm25: { k: 1.2, b: 0.35, d: 0.4 } }
const passage = (zh: string, en: string, fr?: string): Passage => ({ zh, en, fr })
const texts = [
  {
    title: [passage('海外仓', 'Overseas warehouse', 'Entrepôt à l’étranger')],
    points: [passage('建设海外仓', 'Build warehouses abroad'), passage('补贴', 'Subsidies')],
  },
  {
    title: [passage('跨境电商', 'Cross-border e-commerce', 'Commerce électronique')],
    points: [passage('海外仓和海外市场', 'Overseas warehouses, overseas markets')],
  },
  {
    title: [passage('外汇', 'Foreign exchange', 'Devises')],
    points: [passage('海关', 'Customs'), passage('仓库', 'A warehouse')],
  },
  { title: [{ en: 'Nothing of the kind' }], points: [] },
]
const tokensOf = tokenizer()
const tokensOfAll = (passages: Passage[]) => passages.flatMap((each) => tokensOf(each)).join(' ')
const index = openIndex(buildIndex(texts, weighing))
const plain = new MiniSearch<{ id: number; title: string; points: string }>({
  fields: ['title', 'points'],
  tokenize: (text) => text.split(' ').filter(Boolean),
  processTerm: (term) => term,
  searchOptions: { ...weighing, tokenize: (text) => text.split(' ').filter(Boolean), processTerm: (term) => term },
})
plain.addAll(texts.map(({ title, points }, id) => ({ id, title: tokensOfAll(title), points: tokensOfAll(points) })))

const rounded = (entries: [number, number][]) =>
  Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([doc, score]) => [doc, Number(score.toPrecision(5))]))
const scored = ({ docs, scores }: Matches) => rounded([...docs].map((doc, place) => [doc, scores[place]!]))
const plainly = (query: string, options: Parameters<typeof plain.search>[1]) =>
  rounded(plain.search(query, options).map(({ id, score }): [number, number] => [Number(id), score]))

describe('the index of words scores a text as MiniSearch does', () => {
  it('that holds every word', () => {
    expect(scored(index.all(['海外', '外仓']))).toEqual(plainly('海外 外仓', { combineWith: 'AND' }))
    expect(scored(index.all(['oversea', 'warehous']))).toEqual(plainly('oversea warehous', { combineWith: 'AND' }))
  })
  it('that holds some of the words', () => {
    expect(scored(index.some(['海外', '外仓', '电商', '外汇'], 1))).toEqual(
      plainly('海外 外仓 电商 外汇', { combineWith: 'OR' }),
    )
  })
  it('that holds a word which begins so', () => {
    expect(scored(index.beginning('ware'))).toEqual(plainly('ware', { prefix: true }))
    expect(scored(index.beginning('海'))).toEqual(plainly('海', { prefix: true }))
  })
  it.each(['wearhous', 'warehuos', 'oversaes', 'comerc', 'xxxxxxx', 'customs'])('that holds a word near %s', (word) => {
    expect(scored(index.near(word, 2))).toEqual(plainly(word, { fuzzy: 2 }))
  })
})

describe('the index of words', () => {
  it('finds no text for a word that none holds, nor for no word', () => {
    for (const words of [['nowhere'], ['warehous', 'nowhere'], []]) expect(scored(index.all(words))).toEqual({})
  })
  it('asks for as many of the words as it is told', () => {
    expect(Object.keys(scored(index.some(['海外', '外仓', '电商'], 3)))).toEqual(['1'])
  })
  it('knows which points hold a Latin word, and that a title stands over all of them', () => {
    expect(index.pointsWith('subsidi')(0) & 0b11).toBe(0b10)
    expect(index.pointsWith('~entrepot')(0) & 0b11).toBe(0b11)
    expect(index.pointsWith('subsidi')(1)).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/search/engine'
import { isStopWord } from '../../../src/search/text/stopWords'
import { library } from '../../support/library'

const engine = createEngine(library)
const measures = (query: string, screen?: string) =>
  engine.search(query, screen).hits.filter(({ kind }) => kind === 'measure')
const firstFive = (query: string) =>
  measures(query)
    .slice(0, 5)
    .map(({ id }) => id)

describe('languages are kept apart', () => {
  it.each([
    ['used car', 'zz2021/L2', 'an English word that is a small word in French'],
    ['AI', 'cs2021/4.2.2', 'a name that is a small word in French'],
    ['thé', 'cs2021/4.2.5', 'a French word that is a small word in English'],
    ['pays prioritaires en Afrique', 'hn2021/9.3.1', 'a French word that is a form of an English one'],
  ])('%s → %s: %s', (query, id) => {
    expect(
      measures(query)
        .slice(0, 10)
        .map((hit) => hit.id),
    ).toContain(id)
  })
  it('has small words of its own for each', () => {
    expect([isStopWord('car', 'fr'), isStopWord('car', 'en')]).toEqual([true, false])
    expect([isStopWord('the', 'en'), isStopWord('the', 'fr')]).toEqual([true, false])
  })
})

it('an Arabic word with its article finds what it finds without, a short one too', () => {
  for (const word of ['قهوة', 'جمارك', 'موانئ', 'مستودع', 'تجارة', 'شاي', 'ضريبة', 'معرض']) {
    const ids = (query: string) => engine.search(query, 'ar').hits.map(({ kind, id }) => `${kind} ${id}`)
    expect(ids(word).length, word).toBeGreaterThan(0)
    expect(ids(`ال${word}`), word).toEqual(ids(word))
  }
})

it('every name and synonym of the glossary finds something', () => {
  const lost = library.terms
    .filter(({ id }) => Object.keys(library.searchKeys.index[id] ?? {}).length)
    .flatMap(({ name, synonyms }) => [...Object.values(name), ...Object.values(synonyms).flat()])
    .filter((word) => !engine.search(word).hits.length)
  expect(lost).toEqual([])
})

describe('what is known answers when a word is not', () => {
  it.each([
    ['cashew kernels', ['kernels']],
    ['GACC registration', ['gacc']],
    ['river port dredging waterway', ['dredging']],
    ['palm oil', ['palm']],
  ])('%s', (query, unknown) => {
    const answer = engine.search(query)
    expect(answer.hits.length).toBeGreaterThan(0)
    expect(answer.unknown).toEqual(unknown)
  })
  it('and tells nothing unknown where all is known', () => {
    expect(engine.search('overseas warehouse').unknown).toEqual([])
  })
  it('nothing is filled up behind it', () => {
    expect(measures('cashew kernels').some(({ related }) => related)).toBe(false)
  })
})

describe('a word spelt nearly so', () => {
  it('alone is asked back, not answered', () => {
    const answer = engine.search('warehuose', 'en')
    expect(answer.hits).toEqual([])
    expect(answer.suggestions[0]).toBe('warehouse')
  })
  it('beside a known one is answered, and told', () => {
    const answer = engine.search('cofee export', 'en')
    expect(answer.hits.length).toBeGreaterThan(0)
    expect(answer.corrected).toEqual([{ typed: 'cofee', read: 'coffee' }])
  })
})

describe('words written apart or together', () => {
  it.each([
    ['sea food', 'seafood'],
    ['ware house', 'warehouse'],
    ['xiang tan', 'xiangtan'],
    ['zi mao qu', '自贸区'],
    ['gao qiao da shi chang', '高桥大市场'],
    ['ecommerce', 'e-commerce'],
  ])('%s finds what %s finds', (apart, together) => {
    expect(firstFive(apart).filter((id) => firstFive(together).includes(id)).length).toBeGreaterThanOrEqual(3)
  })
})

describe('suggestions', () => {
  it.each(['en', 'fr'] as const)('are in the language of the person: %s', (screen) => {
    const names = new Set([...library.terms, ...library.places].map(({ name }) => name[screen]))
    const offered = engine.search('zone sous douan qqq zone', screen).suggestions
    for (const word of engine.search('internation', screen).suggestions.concat(offered)) expect(names).toContain(word)
  })
  it('offer nothing rather than what is not alike', () => {
    expect(engine.search('qwxzvbn', 'en').suggestions).toEqual([])
  })
})

describe('beside measures', () => {
  it.each([
    ['综合保税区', 'term', 'bonded-zone'],
    ['comprehensive bonded zone', 'term', 'bonded-zone'],
    ['高桥大市场', 'place', 'gaoqiao-market'],
    ['中欧班列（长沙）明斯克线', 'route', 'china-europe-minsk'],
  ])('%s is the %s itself, first', (query, kind, id) => {
    expect(engine.search(query).hits[0]).toMatchObject({ kind, id, named: true })
  })
  it('routes are found by their stops', () => {
    expect(engine.search('Mombasa').hits.some(({ kind }) => kind === 'route')).toBe(true)
  })
})

describe('who asks whom to call', () => {
  it.each([
    ['退税找谁', '退税'],
    ['who do I call about customs clearance', 'customs clearance'],
    ['à qui s’adresser pour le dédouanement', 'dédouanement'],
  ])('%s: is understood, and finds what %s finds', (query, subject) => {
    expect(engine.search(query).intent).toBe('contact')
    expect(firstFive(query)[0]).toBe(firstFive(subject)[0])
  })
  it('is not seen where nobody asks', () => {
    for (const query of ['电子信息', 'contact lenses export', 'mobile phone parts'])
      expect(engine.search(query).intent, query).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import type { Term } from '../../../src/model/vocabularies'
import { termsIn } from '../../../src/model/termsIn'
import { inAll } from '../../support/factories'

const none = { zh: [], en: [], fr: [] }
const term = (id: string, zh: string, en: string, means = true): Term => ({
  id,
  name: { zh, en, fr: en },
  means: means ? inAll('解释') : undefined,
  everyday: !means,
  synonyms: none,
})
const terms = [
  term('zone', '保税区', 'bonded zone'),
  term('wide', '综合保税区', 'comprehensive bonded zone'),
  term('word', '企业', 'company', false),
]
const marked = (text: string, language: 'zh' | 'en') =>
  termsIn(text, terms, language)
    .filter((piece) => piece.term)
    .map((piece) => [piece.text, piece.term!.id])

it('marks the longest term where one is part of another', () => {
  expect(marked('进入综合保税区的企业', 'zh')).toEqual([['综合保税区', 'wide']])
})
it('keeps the text as it stands, capitals and all', () => {
  expect(marked('Bonded zones help.', 'en')).toEqual([['Bonded zones', 'zone']])
  expect(
    termsIn('Bonded zones help.', terms, 'en')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Bonded zones help.')
})
it('leaves a word alone that only contains a term', () => {
  expect(marked('unbonded zoneless', 'en')).toEqual([])
})
it('explains a term once in a text', () => {
  expect(marked('保税区与保税区', 'zh')).toHaveLength(1)
})
it('finds every later place where a longer term holds the first one', () => {
  expect(marked('综合保税区和保税区', 'zh')).toEqual([
    ['综合保税区', 'wide'],
    ['保税区', 'zone'],
  ])
})

describe('a term in a text of words', () => {
  const glossary: Term[] = [
    { ...term('fi', '外商投资', 'foreign investment'), synonyms: { ...none, en: ['FDI', 'foreign company'] } },
    { ...term('ftz', '自贸区', 'free trade zone (FTZ)') },
    { ...term('local', '本币结算', 'local-currency settlement') },
    {
      ...term('abroad', '对外投资', 'outward investment'),
      name: { zh: '对外投资', en: 'outward investment', fr: 'investissement à l’étranger' },
    },
    {
      ...term('inward', '外资', 'inward investment'),
      name: { zh: '外资', en: 'inward investment', fr: 'investissement étranger' },
    },
  ]
  const found = (text: string, language: 'en' | 'fr', chinese = '') =>
    termsIn(text, glossary, language, chinese).flatMap((piece) => (piece.term ? [[piece.text, piece.term.id]] : []))

  it('is found in the plural, with a hyphen, a capital or a no-break space', () => {
    expect(found('Free-trade\u00a0zones and Foreign investments', 'en')).toEqual([
      ['Free-trade\u00a0zones', 'ftz'],
      ['Foreign investments', 'fi'],
    ])
    expect(found('Les investissements étrangers', 'fr')).toEqual([['investissements étrangers', 'inward']])
  })
  it('is found by the abbreviation in its name, in capitals only', () => {
    expect(found('Two FTZs', 'en')).toEqual([['FTZs', 'ftz']])
    expect(found('two ftzs', 'en')).toEqual([])
  })
  it('is found by a synonym only where the Chinese text has the term', () => {
    expect(found('A foreign company comes', 'en', '外商投资企业来了')).toEqual([['foreign company', 'fi']])
    expect(found('A foreign company comes', 'en', '外国公司来了')).toEqual([])
  })
  it('is found by the words of its name that stand together where the Chinese text has it', () => {
    expect(found('trade settled in local currencies', 'en', '探索本币结算')).toEqual([['local currencies', 'local']])
    expect(found('trade settled in local currencies', 'en', '')).toEqual([])
  })
  it('is not taken for another that a small word tells apart', () => {
    expect(found('L’investissement à l’étranger', 'fr')).toEqual([['investissement à l’étranger', 'abroad']])
  })
  it('ends where a sentence does', () => {
    expect(found('All that is foreign. Investment grows', 'en')).toEqual([])
  })
})

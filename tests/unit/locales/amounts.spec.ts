import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatAmount, tableUnit } from '../../../src/locales/amounts'
import { formatSign } from '../../../src/locales/formats'
import { showLanguage } from '../../../src/locales/i18n'
import { useAmounts } from '../../../src/locales/useAmounts'
import type { Language } from '../../../src/model/languages'
import { library } from '../../support/library'

const yuan = { zh: '亿元', en: '× RMB 100 million', fr: '× 100 millions de RMB' }
const dollars = { zh: '亿美元', en: 'USD 100 million', fr: '100 millions de dollars' }
const tonnes = { zh: '万吨', en: '× 10,000 tonnes', fr: '× 10\u00A0000 tonnes' }
const boxes = { zh: '万标箱', en: '10,000 TEU', fr: '10\u00A0000 EVP' }
const companies = { zh: '家', en: 'companies', fr: 'entreprises' }
const routes = { zh: '条', en: 'route | routes', fr: 'ligne | lignes' }
const rank = { zh: '名', en: 'place', fr: 'rang' }
const percent = { zh: '%', en: '%', fr: '%' }
const plain = (text: string) => text.replace(/\s/g, ' ')
const said = (value: number, unit: typeof yuan) =>
  (['zh', 'en', 'fr'] as const).map((language) => plain(formatAmount(value, unit, language)))

describe('the sign of a difference', () => {
  it('stands before its amount, from right to left too, where a mark holds it', () => {
    expect([6, -6, 0].map((value) => formatSign(value, 'en'))).toEqual(['+', '−', ''])
    expect([6, -6, 0].map((value) => formatSign(value, 'ar'))).toEqual(['\u200e+', '\u200e−', ''])
  })
})

describe('an amount', () => {
  it('is counted in 亿 in Chinese, in billions in English, in milliards in French', () => {
    expect(said(4700, yuan)).toEqual(['4,700亿元', 'RMB 470 billion', '470 milliards de RMB'])
    expect(said(61, dollars)).toEqual(['61亿美元', 'USD 6.1 billion', '6,1 milliards de dollars'])
  })
  it('grows to 万亿 in Chinese and trillions in English; a French billion would be another number', () => {
    expect(said(22_800, yuan)).toEqual(['2.28万亿元', 'RMB 2.28 trillion', '2 280 milliards de RMB'])
  })
  it('falls to millions below a billion, and has the French singular below two', () => {
    expect(said(6.5, dollars)).toEqual(['6.5亿美元', 'USD 650 million', '650 millions de dollars'])
    expect(said(10.67, dollars)).toEqual(['10.67亿美元', 'USD 1.067 billion', '1,067 milliard de dollars'])
  })
  it('is written out where the language has no word for ten thousand', () => {
    expect(said(40, tonnes)).toEqual(['40万吨', '400,000 tonnes', '400 000 tonnes'])
    expect(said(1800, tonnes)).toEqual(['1,800万吨', '18 million tonnes', '18 millions de tonnes'])
    expect(said(250, boxes)).toEqual(['250万标箱', '2.5 million TEU', '2,5 millions d’EVP'])
  })
  it('carries no error of the arithmetic', () => {
    expect(said(5512.83, yuan)).toEqual(['5,512.83亿元', 'RMB 551.283 billion', '551,283 milliards de RMB'])
  })
  it('of whole things is 万 in Chinese from ten thousand on', () => {
    expect(said(10_000, companies)).toEqual(['1万家', '10,000 companies', '10 000 entreprises'])
    expect(said(5000, companies)).toEqual(['5,000家', '5,000 companies', '5 000 entreprises'])
  })
  it('keeps the sign of a share close, but in French', () => {
    expect(said(16.8, percent)).toEqual(['16.8%', '16.8%', '16,8 %'])
    // What the app counts itself has no words of the data.
    expect(plain(formatAmount(72, { zh: '%' }, 'fr'))).toBe('72 %')
  })
  it('has the form of its unit for that many', () => {
    expect(said(1, routes)).toEqual(['1条', '1 route', '1 ligne'])
    expect(said(10, routes)).toEqual(['10条', '10 routes', '10 lignes'])
    expect(said(0, routes)).toEqual(['0条', '0 routes', '0 ligne'])
  })
  it('is an ordinal where it is a place in a ranking', () => {
    expect(said(1, rank)).toEqual(['第1名', '1st', '1er'])
    expect(said(2, rank)).toEqual(['第2名', '2nd', '2e'])
    expect(said(5, rank)).toEqual(['第5名', '5th', '5e'])
    expect(said(23, rank)).toEqual(['第23名', '23rd', '23e'])
  })
  it('never breaks between number and unit', () => {
    expect(formatAmount(1800, tonnes, 'fr')).not.toContain(' ')
    expect(formatAmount(4700, yuan, 'en')).not.toContain(' ')
  })
})

describe('a table of amounts', () => {
  it('has one unit at its head, chosen by the largest value', () => {
    expect(tableUnit(yuan, [478, 960], 'zh')).toEqual({ times: 1, unit: '亿元' })
    expect(tableUnit(yuan, [478, 960], 'en')).toEqual({ times: 0.1, unit: 'RMB\u00A0billion' })
    expect(tableUnit(yuan, [478, 960], 'fr')).toEqual({ times: 0.1, unit: 'milliards\u00A0de\u00A0RMB' })
    expect(tableUnit(dollars, [1.33, 2.1], 'en')).toEqual({ times: 100, unit: 'USD\u00A0million' })
    expect(tableUnit(yuan, [16_258, 22_800], 'en')).toEqual({ times: 0.0001, unit: 'RMB\u00A0trillion' })
    expect(tableUnit(routes, [1], 'en')).toEqual({ times: 1, unit: 'routes' })
    expect(tableUnit(rank, [5], 'en')).toEqual({ times: 1, unit: '' })
    expect(tableUnit(tonnes, [7.54, 18], 'fr')).toEqual({ times: 10_000, unit: 'tonnes' })
  })
})

describe('an amount with a bound', () => {
  const told = async (language: Language) => {
    vi.stubGlobal('document', { documentElement: {} })
    await showLanguage(language)
    const { amount, cell } = useAmounts()
    return [
      amount(1, routes, 'min'),
      amount(5, rank, 'max'),
      cell(5, rank, 1, 'max'),
      cell(470, yuan, 0.1, 'about'),
    ].map(plain)
  }
  afterEach(() => vi.unstubAllGlobals())

  it('reads as one would say it, in each language', async () => {
    expect(await told('zh')).toEqual(['至少 1条', '第5名以内', '第5名以内', '约 47'])
    expect(await told('en')).toEqual(['at least 1 route', '5th or better', '5th or better', 'about 47'])
    expect(await told('fr')).toEqual(['au moins 1 ligne', '5e ou mieux', '5e ou mieux', 'environ 47'])
  })
})

it('every unit of the data that counts in 万 or 亿 is understood in each language', () => {
  const { measures, indicators } = library
  const units = [
    ...measures.flatMap(({ points }) => points.flatMap(({ figures }) => figures.map(({ unit }) => unit))),
    ...indicators.flatMap(({ unit, rows }) => [unit, ...rows.flatMap((row) => row.unit ?? [])]),
  ].filter(({ zh }) => /^[万亿]/.test(zh))
  expect(units.length).toBeGreaterThan(20)
  for (const unit of units)
    for (const language of ['en', 'fr'] as const)
      expect([unit[language], tableUnit(unit, [1], language).times]).not.toEqual([unit[language], 1])
})

it('no amount of the data reads one things, a thousand billion, or a share of tasks', () => {
  const { measures, indicators } = library
  const amounts = [
    ...measures.flatMap(({ points }) => points.flatMap(({ figures }) => figures)),
    ...indicators.flatMap(({ unit, rows }) =>
      rows.flatMap((row) =>
        [row.base, row.target].flatMap((part) => (part ? [{ value: part.value, unit: row.unit ?? unit }] : [])),
      ),
    ),
  ]
  const read = amounts.flatMap(({ value, unit }) =>
    (['en', 'fr'] as const).map((language) => plain(formatAmount(value, unit, language))),
  )
  const wrong = /^1 \p{Ll}{2,}s$|\d,\d{3} billion| points?$|USD (?:million|billion)$|milliards USD/u
  expect(wrong.test('1 routes') && wrong.test('RMB 2,280 billion') && wrong.test('121 points')).toBe(true)
  expect(read.filter((amount) => wrong.test(amount))).toEqual([])
})

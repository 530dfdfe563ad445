import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { byName, formatDay, formatDistance, formatNumber, formatPeriod } from '../../../src/locales/formats'
import { loadAllWords, preferredLanguage, showLanguage } from '../../../src/locales/i18n'
import { useWords } from '../../../src/locales/useWords'
import { languageOf, type Language } from '../../../src/model/languages'
import restAr from '../../../src/locales/ar.json'
import restEn from '../../../src/locales/en.json'
import firstAr from '../../../src/locales/first/ar.json'
import firstEn from '../../../src/locales/first/en.json'
import firstFr from '../../../src/locales/first/fr.json'
import firstPt from '../../../src/locales/first/pt.json'
import firstZh from '../../../src/locales/first/zh.json'
import restFr from '../../../src/locales/fr.json'
import restPt from '../../../src/locales/pt.json'
import restZh from '../../../src/locales/zh.json'

const zh = { ...firstZh, ...restZh }
const en = { ...firstEn, ...restEn }
const fr = { ...firstFr, ...restFr }
const ar: Record<string, string> = { ...firstAr, ...restAr }
const pt: Record<string, string> = { ...firstPt, ...restPt }
const others = { en, fr, ar, pt }

describe('the words of the interface', () => {
  it('are there in every language', () => {
    for (const words of Object.values(others)) expect(Object.keys(words).sort()).toEqual(Object.keys(zh).sort())
  })
  it('stand either with the first screen or with the rest, never twice', () => {
    expect(Object.keys(firstZh).filter((key) => key in restZh)).toEqual([])
  })
  it('are all said somewhere', () => {
    const root = new URL('../../../src/', import.meta.url)
    const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|vue)$/.test(path))
      .map((path) => readFileSync(new URL(path, root), 'utf8'))
      .join('\n')
    const begun = [...code.matchAll(/[`']([\w.-]+\.)\$\{/g)].map(([, start = '']) => start)
    expect(
      Object.keys(zh).filter((key) => !code.includes(`'${key}'`) && !begun.some((start) => key.startsWith(start))),
    ).toEqual([])
  })
  it('hold no Chinese in other languages', () => {
    const chinese = Object.values(others)
      .flatMap((words) => Object.values(words))
      .filter((text) => /\p{Script=Han}/u.test(text))
    expect(chinese).toEqual([])
  })
  it('use French spaces', () => {
    expect(Object.values(fr).filter((text) => / [;:?!»]|« /.test(text))).toEqual([])
  })
  it('put no name that may want an article right after a preposition', () => {
    const prepositions = {
      en: /\b(?:in|at|to|from|for|by|of|on|near|names) \{(?:place|unit|city|country|territory)\}/i,
      fr: /(?:^|\s)(?:à|de|vers|dans|depuis|pour|par|en|sur|cite) \{(?:place|unit|city|country|territory)\}/i,
    }
    const bare = (words: Record<string, string>, found: RegExp) =>
      Object.entries(words).filter(([, text]) => found.test(text))
    expect(bare({ faulty: 'À {place}', right: 'Lieu : {place}' }, prepositions.fr)).toEqual([['faulty', 'À {place}']])
    expect(bare(en, prepositions.en)).toEqual([])
    expect(bare(fr, prepositions.fr)).toEqual([])
  })
  it('fill in the same values in every language', () => {
    const values = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
    for (const key of Object.keys(zh) as (keyof typeof zh)[])
      for (const words of Object.values(others))
        expect([key, values((words as Record<string, string>)[key] ?? '')]).toEqual([key, values(zh[key])])
  })
  it('have as many forms as their language counts in, where English has two', () => {
    for (const language of ['fr', 'ar', 'pt'] as const)
      for (const [key] of Object.entries(en).filter((message) => message[1].includes(' | '))) {
        const forms = ((others[language] as Record<string, string>)[key] ?? '').split(' | ').length
        expect([language, key, forms]).toEqual([language, key, languageOf[language].forms.length])
      }
  })
})

it('words come whole with the language where a page asks for them while it is on its way', async () => {
  vi.resetModules()
  vi.stubGlobal('document', { documentElement: {} })
  const { loadAllWords, showLanguage, translate } = await import('../../../src/locales/i18n')
  await Promise.all([showLanguage('fr'), loadAllWords()])
  expect(translate('map.notice')).toBe(restFr['map.notice'])
  vi.unstubAllGlobals()
})

describe('the language of a newcomer', () => {
  it('is the first of the browser’s list that the app speaks', () => {
    expect(preferredLanguage(['de-DE', 'fr-CI', 'en'])).toBe('fr')
    expect(preferredLanguage(['zh-HK'])).toBe('zh')
  })
  it('is English for a browser that speaks none of them', () => {
    expect(preferredLanguage(['sw-KE', 'am'])).toBe('en')
  })
})

it('writes the first of a month and a period as each language does', () => {
  expect(formatDay('2021-01-01', 'fr')).toBe('1er janvier 2021')
  expect(formatDay('2025-12-31', 'fr')).toBe('31 décembre 2025')
  expect(formatPeriod('2021-01-01', '2025-12-31', 'zh')).toBe('2021年1月1日至2025年12月31日')
  expect(formatPeriod('2021-01-01', '2025-12-31', 'fr')).toBe('1er janvier 2021 – 31 décembre 2025')
})

it('writes numbers, days and distances as each language does', () => {
  expect(formatNumber(1800, 'en')).toBe('1,800')
  expect(formatNumber(1800, 'fr')).toMatch(/^1\s800$/)
  expect(formatDay('2026-12-31', 'zh')).toBe('2026年12月31日')
  expect(formatDay('2026-12-31', 'fr')).toBe('31 décembre 2026')
  expect(formatDay('2026-11-29', 'en')).toBe('29 November 2026')
  expect(formatDay('2021', 'en')).toBe('2021')
  expect(formatDistance(845, 'en')).toBe('850 m')
  expect(formatDistance(12_300, 'en')).toBe('12 km')
})

it('groups what it counts as the language does, and takes the form for that many', async () => {
  vi.stubGlobal('document', { documentElement: {} })
  const { tn } = useWords()
  const said = async (language: Language) => {
    await Promise.all([showLanguage(language), loadAllWords()])
    return [tn('map.count', 1), tn('map.count', 1234)]
  }
  expect(await said('zh')).toEqual(['1 个地点', '1,234 个地点'])
  expect(await said('en')).toEqual(['1 place', '1,234 places'])
  expect((await said('fr'))[1]).toMatch(/^1\s234 lieux$/)
  vi.unstubAllGlobals()
})

it('puts names in the order of their language: pinyin in Chinese, alphabet and accents in French', () => {
  expect(['岳阳', '重庆', '邵阳', '衡阳', '长沙', '重点园区'].sort(byName('zh'))).toEqual([
    '长沙',
    '重庆',
    '衡阳',
    '邵阳',
    '岳阳',
    '重点园区',
  ])
  expect(['zone', 'économie', 'école', 'Afrique'].sort(byName('fr'))).toEqual(['Afrique', 'école', 'économie', 'zone'])
  expect(['Point 10', 'Point 9'].sort(byName('en'))).toEqual(['Point 9', 'Point 10'])
})

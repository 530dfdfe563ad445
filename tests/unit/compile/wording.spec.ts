import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkAlike } from '../../../src/compile/check/alike'
import { checkListOrder } from '../../../src/compile/check/listOrder'
import { checkNames } from '../../../src/compile/check/names'
import { checkOwnWords } from '../../../src/compile/check/ownWords'
import { checkPhrases } from '../../../src/compile/check/phrases'
import { checkPlacePairs } from '../../../src/compile/check/places'
import { checkRights } from '../../../src/compile/check/rights'
import { checkSameClause } from '../../../src/compile/check/sameClause'
import { checkSentences } from '../../../src/compile/check/sentences'
import { checkStrengths } from '../../../src/compile/check/strengths'
import { checkUncovered } from '../../../src/compile/check/uncovered'
import { checkUnits } from '../../../src/compile/check/units'
import { OneNameSchema, PhraseSchema } from '../../../src/compile/check/tables'
import { sharedClauses } from '../../../src/compile/sharedClauses'
import { verbsOf } from '../../../src/compile/verbs'
import type { Fault } from '../../../src/compile/fault'
import type { Localized } from '../../../src/model/localized'
import { point, sourcesOf, text } from '../../support/sources'

const read = (file: string): unknown => parse(readFileSync(`data/${file}.yaml`, 'utf8'))
const phrases = v.parse(v.array(PhraseSchema), read('phrases'))
const names = v.parse(v.array(OneNameSchema), read('names'))
const told = (faults: Fault[]) => faults.map(({ at, message }) => `${at}: ${message}`)

describe('phrases no text may hold', () => {
  const faults = (words: Partial<Localized>) => told(checkPhrases(sourcesOf([[point(words)]], { phrases })))

  it.each([
    { en: 'A centre is built in Changsha.' },
    { en: 'Companies are supported to open accounts.' },
    { en: 'Warehouses come first.' },
    { en: 'Makers are attracted and nurtured.' },
    { en: 'Foreign capital actually used grows.' },
    { en: 'So are the parks.' },
    { en: 'Sales of 3 billion yuan.' },
    { en: 'From November 29, 2026.' },
    { fr: 'Un centre est créé.' },
    { fr: 'Un essai est exploré.' },
    { fr: '3 milliards USD' },
    { fr: 'De même pour les parcs.' },
    { zh: '企业开户获支持。' },
  ])('finds the phrase in %j', (words) => {
    expect(faults(words)).not.toEqual([])
  })

  it.each([
    { en: 'Build a centre in Changsha.' },
    { en: 'Support for companies to open accounts.' },
    { en: 'Priority: warehouses, when the network is built.' },
    { en: 'Sales of RMB 3 billion by 29 November 2026.' },
    { fr: 'Créer un centre ; 3 milliards de dollars.' },
    { fr: 'Aider les entreprises qui sont créées au Hunan.' },
    { zh: '支持企业开户。' },
  ])('leaves %j alone', (words) => {
    expect(faults(words)).toEqual([])
  })
})

describe('one name for one thing', () => {
  const faults = (words: Localized) => told(checkNames(sourcesOf([[point(words)]], { names })))

  it('asks for the name of the list in both languages', () => {
    expect(faults({ zh: '建海外仓。', en: 'Build depots abroad.', fr: 'Créer des dépôts.' })).toEqual([
      expect.stringContaining('en: the Chinese has 海外仓, so this must say “overseas warehouse”'),
      expect.stringContaining('fr: the Chinese has 海外仓'),
    ])
  })
  it('asks for the name of a term too, in its long or its short form', () => {
    const term = {
      id: 'eu',
      name: { zh: '欧盟', en: 'European Union (EU)', fr: 'Union européenne (UE)' },
      everyday: false,
    }
    const terms = [{ ...term, synonyms: { zh: [], en: [], fr: [] } }]
    const named = (en: string) =>
      told(
        checkNames(
          sourcesOf([[point({ zh: '开拓欧盟市场。', en, fr: 'Gagner l’UE.' })]], { terms, names: [{ terms: ['eu'] }] }),
        ),
      )
    expect(named('Win EU markets.')).toEqual([])
    expect(named('Win European markets.')).toEqual([expect.stringContaining('the Chinese has 欧盟')])
  })
  it('knows plurals, and words in which the name means something else', () => {
    expect(
      faults({ zh: '建海外仓。', en: 'Build overseas warehouses.', fr: 'Créer des entrepôts à l’étranger.' }),
    ).toEqual([])
    expect(faults({ zh: '航空口岸货运。', en: 'Air cargo.', fr: 'Fret aérien.' })).toEqual([])
  })
})

it('holds each row of the table of names in the README, but for those that phrases.yaml holds', () => {
  const table = readFileSync('data/README.md', 'utf8').split('## One name for one thing')[1]?.split('\n## ')[0] ?? ''
  const rows = [...table.matchAll(/^\| ([^|]*\p{Script=Han}[^|]*)\|/gmu)].map(([, chinese = '']) => chinese.trim())
  const byPhrase = ['中文', '人民币', '元', '亿美元', '县', '县级市', '区', '责任单位']
  const held = new Set(names.flatMap((row) => ('zh' in row ? row.zh : [])))
  expect(rows.length).toBeGreaterThan(20)
  expect(
    rows
      .flatMap((row) => row.split(/[,/] ?| \/ /))
      .filter((name) => name && !byPhrase.includes(name.trim()))
      .filter((name) => !held.has(name.trim()) && !held.has(name.trim().replace('贸易', ''))),
  ).toEqual([])
})

describe('rights and ends', () => {
  const faults = (words: Partial<Localized>, verbs: string[]) =>
    told(checkRights(sourcesOf([[point(words)]], { verbs: { 'aa2026/1': verbs } })))

  it('finds a right the article does not give, in each language', () => {
    const words = { zh: '企业可开户。', en: 'Companies may open accounts.', fr: 'Les entreprises peuvent ouvrir.' }
    expect(faults(words, ['支持'])).toHaveLength(3)
    expect(faults(words, ['允许'])).toEqual([])
  })
  it('takes neither a ban nor 可复制 for a right', () => {
    expect(
      faults({ zh: '不得开户。', en: 'Companies may not open accounts.', fr: 'Elle ne peut ouvrir.' }, []),
    ).toEqual([])
    expect(faults({ zh: '进口咖啡、可可等。' }, [])).toEqual([])
    expect(faults({ zh: '形成可复制的经验。', en: 'Experience that others can copy.' }, [])).toEqual([])
  })
  it('lets complete stand for 完成 and 建成 alone', () => {
    expect(
      faults({ zh: '完善体系。', en: 'The system is completed.', fr: 'Le système est complété.' }, ['完成']),
    ).toHaveLength(2)
    expect(faults({ zh: '建成体系。', en: 'Completion of the system.' }, ['建成'])).toEqual([])
    expect(faults({ zh: '完善体系。', en: 'Improve the system.', fr: 'Améliorer le système.' }, [])).toEqual([])
  })
})

describe('the strength of a point', () => {
  const faults = (zh: string, strength: 'explore' | 'support' | 'build' | 'encourage' | 'seek', verbs: string[]) =>
    told(checkStrengths(sourcesOf([[point({ zh }, { strength })]], { verbs: { 'aa2026/1': verbs } })))

  it('needs a verb in the article', () => {
    expect(faults('开展通关试点。', 'explore', ['支持'])).toEqual([
      expect.stringContaining('needs one of 探索, 研究, 谋划'),
    ])
    expect(faults('探索通关试点。', 'explore', ['探索'])).toEqual([])
  })
  it('needs its verb in the Chinese point', () => {
    expect(faults('建设园区。', 'support', ['支持'])).toEqual([expect.stringContaining('none of 支持')])
    expect(faults('支持建设园区。', 'support', ['支持'])).toEqual([])
  })
  it('is that of the verb it says', () => {
    expect(faults('鼓励建海外仓。', 'build', ['鼓励'])).toEqual([
      expect.stringContaining('says 鼓励, which is encourage'),
    ])
    expect(faults('支持探索新模式。', 'support', ['支持', '探索'])).toEqual([expect.stringContaining('says 探索')])
  })
  it('takes no part of a name for a verb', () => {
    expect(faults('用地优先给鼓励类项目。', 'build', [])).toEqual([])
    expect(faults('报关推广提前申报。', 'build', [])).toEqual([])
    expect(faults('加大融资支持。', 'build', [])).toEqual([])
  })
  it('seeks a number without a verb', () => {
    expect(faults('2026年达到500亿元。', 'seek', [])).toEqual([])
    expect(faults('做大园区。', 'seek', [])).toHaveLength(1)
  })
})

describe('verbs of the official articles', () => {
  it('are found where they are verbs', () => {
    const articles = [
      { id: 'aa2026/1', text: '研究制定办法。依托研究院，简化生产许\n可。探索新模式。（责任单位：研究室）' },
    ]
    expect(verbsOf(articles)).toEqual({ 'aa2026/1': ['探索', '研究'] })
    expect(verbsOf([{ id: 'aa2026/1', text: '开展课题研究，形成可复制经验。' }])).toEqual({ 'aa2026/1': [] })
  })
})

describe('places and the articles that name them', () => {
  const place = { id: 'airport', name: text({}), kind: 'airport', role: text({}), aliases: [], functions: [] } as const
  const places = [{ ...place, aliases: [], functions: [], planned: false, articles: ['aa2026/1'] }]
  const faults = (here: string[], more: Parameters<typeof sourcesOf>[1] = {}) =>
    told(checkPlacePairs(sourcesOf([[point({}, { places: here })], [point({})]], { places, ...more })))

  it('have a point that tells it', () => {
    expect(faults([])).toEqual([expect.stringContaining('airport is on no point of aa2026/1')])
    expect(faults(['airport'])).toEqual([])
  })
  it('have one too where only the text names the place', () => {
    const mentions = { 'aa2026/2': { airport: 1 } }
    expect(faults(['airport'], { mentions })).toEqual([expect.stringContaining('the article names airport')])
  })
  it('need none where the name is only part of another, or of the whole plan’s territory', () => {
    const area = { ...places[0]!, id: 'airport-area', name: text({ zh: '机场片区' }), articles: [] }
    const hunan = { ...places[0]!, id: 'hunan', name: text({ zh: '湖南' }), articles: [] }
    const port = { ...places[0]!, name: text({ zh: '机场' }), articles: [] }
    const named = (mentions: Record<string, number>) =>
      faults(['airport-area'], { places: [port, area, hunan], mentions: { 'aa2026/1': mentions } })
    expect(named({ airport: 1, 'airport-area': 1, hunan: 3 })).toEqual([])
    expect(named({ airport: 2, 'airport-area': 1 })).toEqual([expect.stringContaining('the article names airport')])
  })
  it('or a reason why not, as long as it is true', () => {
    const placeExceptions = { airport: { 'aa2026/1': 'only in the name of a road' } }
    expect(faults([], { placeExceptions })).toEqual([])
    expect(faults(['airport'], { placeExceptions })).toEqual([expect.stringContaining('Take this row out')])
  })
})

it('gives points in the same words the same grades', () => {
  const one = point({ zh: '建园区。' }, { for: { park: 2 } })
  expect(told(checkAlike(sourcesOf([[one], [{ ...one, for: { park: 1 } }]])))).toEqual([
    expect.stringContaining('stands in the same words in aa2026/1 with another for ({ park: 2 })'),
  ])
  expect(checkAlike(sourcesOf([[one], [{ ...one }]]))).toEqual([])
})

describe('own words', () => {
  const official = '加快推进本地企业开展设备更新改造工作，建设展示中心、交易中心、仓储中心等平台。'
  const faults = (zh: string) =>
    told(checkOwnWords(sourcesOf([[point({ zh })]], { names }), [{ id: 'aa2026/1', text: official }]))

  it('are missing where a sentence is taken over whole', () => {
    expect(faults('推进本地企业开展设备更新改造工作。')).toEqual([expect.stringContaining('takes a sentence')])
    expect(faults('本地企业更新设备会有人帮着推。')).toEqual([])
  })
  it('are missing where a gist does so', () => {
    const sources = sourcesOf([[point({})]], { names })
    sources.plans[0]!.content.measures[0]!.gist = text({ zh: '推进本地企业开展设备更新改造工作。' })
    expect(told(checkOwnWords(sources, [{ id: 'aa2026/1', text: official }]))).toEqual([
      expect.stringContaining('measures.0.gist.zh: takes a sentence'),
    ])
  })
  it('are not asked of lists, names and figures', () => {
    expect(faults('建设展示中心、交易中心、仓储中心等平台。')).toEqual([])
  })
})

describe('the order of lists', () => {
  const official = '面向东盟、非洲、欧美、日韩等市场。汇集铁路、公路和水运。合作的有欧美、日韩、非洲、拉美。'
  const faults = (zh: string) =>
    told(checkListOrder(sourcesOf([[point({ zh })]]), [{ id: 'aa2026/1', text: official }]))

  it('is that of the article', () => {
    expect(faults('开拓日韩、欧美等市场。')).toEqual([expect.stringContaining('names 日韩 before 欧美')])
    expect(faults('开拓欧美、日韩等市场。')).toEqual([])
  })
  it('is that of any list of the article', () => {
    expect(faults('开拓非洲、欧美市场。')).toEqual([])
    expect(faults('开拓日韩、非洲市场。')).toEqual([])
  })
})

describe('a clause that two articles share', () => {
  const clause = '鼓励企业进口科研开发所需技术用品'
  const articles = [
    { id: 'aa2026/1', text: `扩大进口。${clause}，提升质量。` },
    { id: 'aa2026/2', text: `${clause}。另有安排。` },
  ]
  const shared = sharedClauses(articles, [])
  const one = point({ zh: '鼓励企业进口科研所需技术用品。' }, { for: { hightech: 2 } })
  const faults = (two: Partial<typeof one>) =>
    told(checkSameClause(sourcesOf([[one], [{ ...one, ...two }]], { sharedClauses: shared })))

  it('is found, and kept as marks and not as words', () => {
    expect(shared).toEqual([{ articles: ['aa2026/1', 'aa2026/2'], pairs: expect.any(Array) }])
    expect(shared[0]?.pairs.join('')).toMatch(/^[a-zA-F]+$/)
  })
  it('has the same need, strength and grades in both', () => {
    expect(faults({ for: { hightech: 1 } })).toEqual([expect.stringContaining('tells the same official clause')])
    expect(faults({ strength: 'encourage' })).toHaveLength(1)
    expect(faults({})).toEqual([])
  })
  it('binds no point that tells something else', () => {
    expect(faults({ text: text({ zh: '建设口岸。' }), for: {} })).toEqual([])
  })
})

describe('units of one thing', () => {
  const faults = (value: number, en: string) => {
    const figure = { value, unit: { zh: '条', en, fr: 'ligne | lignes' }, of: text({}), kind: 'target' as const }
    return told(checkUnits(sourcesOf([[point({}, { figures: [figure] })]])))
  }

  it('have a form of their own', () => {
    expect(faults(1, 'routes')).toEqual([expect.stringContaining('Write both forms: “route | routes”')])
    expect(faults(1, 'route | routes')).toEqual([])
    expect(faults(2, 'routes')).toEqual([])
  })
  it('are wanted of indicators too', () => {
    const row = { plan: 'aa2026', source: { label: text({}) }, cumulative: false, target: { year: 2027, value: 1 } }
    const routes = { zh: '条', en: 'routes', fr: 'lignes' }
    const indicators = [{ id: 'routes', name: text({}), unit: routes, category: 'logistics' as const, rows: [row] }]
    expect(told(checkUnits(sourcesOf([], { indicators })))).toHaveLength(2)
  })
})

describe('the verb of a point', () => {
  const official = '探索建设信用平台。支持企业设立展示中心。允许银行跨境放款。'
  const faults = (zh: string, strength: 'explore' | 'support' | 'build') =>
    told(checkSentences(sourcesOf([[point({ zh }, { strength })]]), [{ id: 'aa2026/1', text: official }]))

  it('is that of its own sentence in the article', () => {
    expect(faults('探索设立企业展示中心。', 'explore')).toEqual([expect.stringContaining('none of 探索, 研究, 谋划')])
    expect(faults('支持企业办展示中心。', 'support')).toEqual([])
  })
  it('grants a right only where that sentence does', () => {
    expect(faults('企业可设立展示中心。', 'build')).toEqual([expect.stringContaining('has “可”, a right its sentence')])
    expect(faults('允许银行向境外放款。', 'support')).toEqual([])
  })
})

describe('a phrase for what no plan deals with', () => {
  const faults = (phrases: Partial<Record<'zh' | 'en' | 'fr', string[]>>) => {
    const uncovered = { licence: { zh: [], en: [], fr: [], ...phrases } }
    return told(
      checkUncovered(sourcesOf([[point({ zh: '办理驾照。', en: 'Renew driving licences.' })]], { uncovered })),
    )
  }
  it('is refused where a plan does say it, in whatever form', () => {
    expect(faults({ zh: ['天气', '驾照'] })).toEqual([expect.stringContaining('licence.zh.1: is said in “办理驾照。”')])
    expect(faults({ en: ['driving licence'] })).toEqual([expect.stringContaining('licence.en.0: is said in')])
  })
  it('stands where no plan says it', () => {
    expect(faults({ zh: ['天气'], en: ['licence to drive', 'weather'], fr: ['permis de conduire'] })).toEqual([])
  })
})

import type { Localized } from '../../src/model/localized'
import type { Measure, Point } from '../../src/model/measure'
import type { WholeLibrary } from '../../src/model/pack'
import type { Place } from '../../src/model/place'
import type { Plan } from '../../src/model/plan'

/** The same words in every language, marked by it, so that a test sees which one is shown. */
export const inAll = (words: string): Localized => ({ zh: words, en: `${words} (en)`, fr: `${words} (fr)` })

export const aPoint = (change: Partial<Point> = {}): Point => ({
  text: inAll('支持'),
  need: 'finance',
  strength: 'support',
  for: { trader: 2 },
  places: [],
  figures: [],
  units: [],
  ...change,
})

export function aMeasure(change: Partial<Measure> = {}): Measure {
  const plan = change.plan ?? 'cs2022'
  const path = change.path ?? '16'
  return {
    id: `${plan}/${path}`,
    plan,
    path,
    section: '5',
    title: inAll('措施'),
    gist: inAll('要点'),
    points: [aPoint()],
    units: [],
    keywords: { zh: [], en: [], fr: [] },
    ...change,
  }
}

export const aPlan = (change: Partial<Plan> = {}): Plan => ({
  id: 'cs2022',
  title: inAll('实施方案'),
  shortTitle: inAll('方案'),
  summary: inAll('摘要'),
  issuer: 'hunan-commerce',
  issued: '2022-07-21',
  period: { from: '2022-07-21', to: '2026-12-31' },
  territory: 'changsha',
  kind: 'implementation-plan',
  sections: [{ path: '5', title: inAll('第五章') }],
  frames: [],
  measureCount: 1,
  ...change,
})

export const aPlace = (change: Partial<Place> = {}): Place => ({
  id: 'changsha',
  name: inAll('长沙'),
  kind: 'city',
  at: [28.2, 112.98],
  within: 8000,
  aliases: [],
  planned: false,
  role: inAll('省会'),
  functions: [],
  articles: [],
  ...change,
})

export const aLibrary = (change: Partial<WholeLibrary> = {}): WholeLibrary => ({
  version: 'test',
  languages: ['zh', 'en', 'fr'],
  plans: [aPlan()],
  measures: [aMeasure()],
  enterpriseTypes: [
    {
      id: 'trader',
      name: inAll('外贸企业'),
      line: inAll('进出口'),
      group: 'trade',
      icon: 'ship',
      synonyms: { zh: [], en: [], fr: [] },
    },
  ],
  needs: [{ id: 'finance', name: inAll('融资结算'), icon: 'coins', synonyms: { zh: [], en: [], fr: [] } }],
  places: [aPlace()],
  routes: [],
  units: [],
  indicators: [],
  terms: [],
  moved: {},
  searchKeys: { characters: {}, words: {}, traditional: '', asked: {}, index: {}, mentions: {} },
  ...change,
})

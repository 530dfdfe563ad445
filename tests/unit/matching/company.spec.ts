import { describe, expect, it } from 'vitest'
import { compareProfiles, emptyProfile, matchMeasures, type Profile } from '../../../src/matching'
import { aLibrary, aMeasure, aPlace, aPlan, aPoint, inAll } from '../../support/factories'

const today = '2026-11-20'
const places = [
  aPlace(),
  aPlace({ id: 'hunan', kind: 'region' }),
  aPlace({ id: 'changsha', region: 'hunan' }),
  aPlace({ id: 'chenzhou', region: 'hunan' }),
  aPlace({ id: 'kenya', kind: 'country', region: 'africa' }),
  aPlace({ id: 'africa', kind: 'region' }),
].slice(1)
const coffee = {
  id: 'coffee',
  name: { zh: '咖啡', en: 'coffee', fr: 'café' },
  everyday: true,
  synonyms: { zh: [], en: [], fr: [] },
}
const base = { places, terms: [coffee] }
const ids = (profile: Partial<Profile>, measures: ReturnType<typeof aMeasure>[], more = {}) =>
  matchMeasures({ ...emptyProfile, ...profile }, aLibrary({ ...base, measures, ...more }), today)
const reason = (profile: Partial<Profile>, measure: ReturnType<typeof aMeasure>, kind: string, more = {}) =>
  ids(profile, [measure], more)[0]?.reasons.find((each) => each.kind === kind)

describe('what a company trades in', () => {
  const plain = aMeasure({ path: '1' })
  const about = aMeasure({ path: '2', points: [aPoint({ text: inAll('进口咖啡') })] })

  it('lifts what names it, in whatever language it is typed', () => {
    for (const word of ['coffee', 'Café', '咖啡'])
      expect(
        ids({ sectors: [word] }, [plain, about]).map(({ measure }) => measure.path),
        word,
      ).toEqual(['2', '1'])
  })
  it('hides nothing that does not name it', () => {
    expect(ids({ sectors: ['coffee'] }, [plain])).toHaveLength(1)
  })
  it('does not find a word inside another', () => {
    const team = aMeasure({ points: [aPoint({ text: { zh: '队', en: 'a team', fr: 'une équipe' } })] })
    expect(reason({ sectors: ['tea'] }, team, 'sector')).toBeUndefined()
  })
  it('counts what the official text names in passing', () => {
    const searchKeys = { ...aLibrary().searchKeys, mentions: { 'cs2022/1': { coffee: 1 } } }
    expect(reason({ sectors: ['coffee'] }, plain, 'sector', { searchKeys })).toEqual({ kind: 'sector', word: 'coffee' })
  })
})

describe('where a company is', () => {
  it('is told of each measure, whether it holds there', () => {
    expect(reason({ home: 'changsha' }, aMeasure(), 'home')).toEqual({
      kind: 'home',
      territory: 'changsha',
      holds: true,
    })
    expect(reason({ home: 'chenzhou' }, aMeasure(), 'home')).toEqual({
      kind: 'home',
      territory: 'changsha',
      holds: false,
    })
    expect(reason({ home: 'elsewhere' }, aMeasure(), 'home')).toMatchObject({ holds: false })
  })
  it('is inside a plan for the whole province', () => {
    const plans = [aPlan({ territory: 'hunan' })]
    expect(reason({ home: 'chenzhou' }, aMeasure(), 'home', { plans })).toMatchObject({ holds: true })
  })
  it('is not spoken of when the company did not say', () => {
    expect(reason({}, aMeasure(), 'home')).toBeUndefined()
  })
})

describe('a target country', () => {
  const kenya = aMeasure({ path: '3', points: [aPoint({ places: ['kenya'] })] })
  const africa = aMeasure({ path: '2', points: [aPoint({ places: ['africa'] })] })
  it('lifts what names it, and less what names only its region', () => {
    expect(
      ids({ country: 'kenya' }, [aMeasure({ path: '1' }), africa, kenya]).map(({ measure }) => measure.path),
    ).toEqual(['3', '2', '1'])
    expect(reason({ country: 'kenya' }, africa, 'country')).toEqual({ kind: 'country', place: 'africa' })
  })
})

describe('the order', () => {
  const over = aPlan({ id: 'hn2018', period: { from: '2018-04-25', to: '2021-12-31' } })
  const plans = [over, aPlan()]
  const order = (profile: Partial<Profile>, measures: ReturnType<typeof aMeasure>[]) =>
    ids(profile, measures, { plans }).map(({ measure }) => measure.id)

  it('puts what names the trade before what is in force, within what is for the company', () => {
    const named = aMeasure({ plan: 'hn2018', path: '2', points: [aPoint({ text: inAll('咖啡') })] })
    const useful = aMeasure({ path: '3', points: [aPoint({ text: inAll('咖啡'), for: { trader: 1 } })] })
    expect(order({ types: ['trader'], sectors: ['coffee'] }, [aMeasure({ path: '1' }), useful, named])).toEqual([
      'hn2018/2',
      'cs2022/1',
      'cs2022/3',
    ])
  })
  it('puts what is in force before what is over, however much of it is near the company', () => {
    const near = aMeasure({ plan: 'hn2018', path: '2', points: [aPoint({ places: ['kenya'] })] })
    const far = aMeasure({ path: '1', points: [aPoint({ strength: 'explore' })] })
    expect(order({ types: ['trader'], country: 'kenya', home: 'changsha' }, [near, far])).toEqual([
      'cs2022/1',
      'hn2018/2',
    ])
  })
  it('puts what is for both of two types before what is for one', () => {
    const one = aMeasure({ path: '1', points: [aPoint({ for: { trader: 2 } })] })
    const both = aMeasure({ path: '2', points: [aPoint({ for: { trader: 2, equipment: 2 } })] })
    expect(order({ types: ['trader', 'equipment'] }, [one, both])).toEqual(['cs2022/2', 'cs2022/1'])
  })
})

describe('a sector word', () => {
  it('is looked for in its own language, with its accents', () => {
    const tea = { ...coffee, id: 'tea', name: { zh: '茶叶', en: 'tea', fr: 'thé' } }
    const english = aMeasure({ points: [aPoint({ text: { zh: '园区', en: 'the park', fr: 'le parc' } })] })
    for (const word of ['茶叶', 'thé', 'tea'])
      expect(reason({ sectors: [word] }, english, 'sector', { terms: [tea] }), word).toBeUndefined()
  })
  it('means the row that is called so, not one that counts it among others', () => {
    const goods = {
      ...coffee,
      id: 'goods',
      name: { zh: '非洲产品', en: 'African goods', fr: 'produits africains' },
      synonyms: { zh: ['咖啡', '芝麻'], en: ['coffee', 'sesame'], fr: [] },
    }
    const sesame = aMeasure({ points: [aPoint({ text: inAll('芝麻') })] })
    expect(reason({ sectors: ['coffee'] }, sesame, 'sector', { terms: [goods, coffee] })).toBeUndefined()
  })
})

it('two kinds of company share some measures and have others to themselves', () => {
  const library = aLibrary({
    ...base,
    measures: [
      aMeasure({ path: '1', points: [aPoint({ for: { trader: 2, agri: 1 } })] }),
      aMeasure({ path: '2', points: [aPoint({ for: { trader: 1 } })] }),
      aMeasure({ path: '3', points: [aPoint({ for: { agri: 2 } })] }),
    ],
  })
  const { both, onlyLeft, onlyRight } = compareProfiles(
    { ...emptyProfile, types: ['trader'] },
    { ...emptyProfile, types: ['agri'] },
    library,
    today,
  )
  expect(both.map(({ left, right }) => [left.measure.path, left.grade, right.grade])).toEqual([['1', 2, 1]])
  expect(onlyLeft.map(({ measure }) => measure.path)).toEqual(['2'])
  expect(onlyRight.map(({ measure }) => measure.path)).toEqual(['3'])
})

import { expect, it } from 'vitest'
import { changesBetween } from '../../../src/library/changes'
import type { Measure } from '../../../src/model/measure'
import { aLibrary, aMeasure, aPoint, inAll } from '../../support/factories'

const between = (old: Measure[], now: Measure[], moved: Record<string, string> = {}) =>
  changesBetween(aLibrary({ measures: old }), aLibrary({ measures: now, moved }))
const aspectsOf = (old: Partial<Measure>, now: Partial<Measure>) =>
  between([aMeasure(old)], [aMeasure(now)]).changed[0]?.aspects

it('names measures that came and went', () => {
  const [one, two] = [aMeasure({ path: '1', title: inAll('一') }), aMeasure({ path: '2', title: inAll('二') })]
  expect(between([one], [two])).toEqual({
    added: [{ id: 'cs2022/2', title: inAll('二') }],
    removed: [{ id: 'cs2022/1', title: inAll('一') }],
    changed: [],
  })
})

it('says which part of a measure differs', () => {
  const point = (change: Parameters<typeof aPoint>[0]) => ({ points: [aPoint(change)] })
  expect(aspectsOf({}, { title: inAll('新题') })).toEqual(['title'])
  expect(aspectsOf({}, { gist: inAll('新要点') })).toEqual(['gist'])
  expect(aspectsOf({}, point({ text: inAll('新话') }))).toEqual(['wording'])
  expect(aspectsOf({}, point({ for: { trader: 1 } }))).toEqual(['audience'])
  expect(aspectsOf({}, point({ need: 'customs' }))).toEqual(['need'])
  expect(aspectsOf({}, point({ strength: 'explore' }))).toEqual(['strength'])
  expect(aspectsOf({}, point({ places: ['changsha'] }))).toEqual(['places'])
  expect(
    aspectsOf({}, point({ figures: [{ value: 1, unit: inAll('家'), of: inAll('企业'), kind: 'target' }] })),
  ).toEqual(['figures'])
  expect(aspectsOf({}, { units: [{ id: 'cs-commerce', lead: true }] })).toEqual(['units'])
})

it('takes an order that nobody sees, and keywords, for no change', () => {
  const of = (types: Record<string, 1 | 2>, places: string[]) => ({ points: [aPoint({ for: types, places })] })
  expect(aspectsOf(of({ a: 1, b: 2 }, ['x', 'y']), of({ b: 2, a: 1 }, ['y', 'x']))).toBeUndefined()
  expect(aspectsOf({}, { keywords: { zh: ['新'], en: [], fr: [] } })).toBeUndefined()
})

it('follows a measure to its new number', () => {
  const changes = between([aMeasure({ path: '1' })], [aMeasure({ path: '9' })], { 'cs2022/1': 'cs2022/9' })
  expect(changes).toEqual({
    added: [],
    removed: [],
    changed: [{ id: 'cs2022/9', title: inAll('措施'), aspects: ['number'] }],
  })
})

it('finds nothing between a library and itself', () => {
  expect(between([aMeasure()], [aMeasure()])).toEqual({ added: [], removed: [], changed: [] })
})

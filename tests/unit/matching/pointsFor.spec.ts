import { expect, it } from 'vitest'
import { pointsFor } from '../../../src/matching'
import { aMeasure, aPoint, inAll } from '../../support/factories'

const named = (text: string, change: Parameters<typeof aPoint>[0]) => aPoint({ text: inAll(text), ...change })
const measure = aMeasure({
  points: [
    named('for banks', { for: { finance: 2 } }),
    named('useful', { for: { trader: 1 } }),
    named('explored', { for: { trader: 2 }, strength: 'explore' }),
    named('granted', { for: { trader: 2 } }),
    named('must report', { for: { trader: 2 }, strength: 'require' }),
  ],
})
const texts = (points: { text: { zh: string } }[]) => points.map(({ text }) => text.zh)

it('what is mine comes first, the firmest before the looser; duties stand apart, the rest in the text’s order', () => {
  const { mine, duties, others } = pointsFor(measure, ['trader'])
  expect(texts(mine)).toEqual(['granted', 'explored', 'useful'])
  expect(texts(duties)).toEqual(['must report'])
  expect(texts(others)).toEqual(['for banks'])
})

it('for somebody the app does not know, everything stands in the text’s order', () => {
  expect(texts(pointsFor(measure, []).others)).toEqual(['for banks', 'useful', 'explored', 'granted', 'must report'])
})

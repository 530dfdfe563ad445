import { describe, expect, it } from 'vitest'
import { placesFor, pointsAt } from '../../../src/matching'
import { aMeasure, aPoint } from '../../support/factories'

const measures = [
  aMeasure({
    points: [
      aPoint({ for: { trader: 1 }, places: ['airport', 'market'], strength: 'encourage' }),
      aPoint({ for: { trader: 2, logistics: 1 }, places: ['airport'], strength: 'support' }),
      aPoint({ for: { park: 2 }, places: ['zone'], strength: 'support' }),
    ],
  }),
]

describe('what places have for a kind of company', () => {
  it('is the grades of the points that name them, added up', () => {
    expect([...placesFor(['trader'], measures)]).toEqual([
      ['airport', 3],
      ['market', 1],
    ])
    expect([...placesFor(['logistics', 'park'], measures)]).toEqual([
      ['airport', 1],
      ['zone', 2],
    ])
    expect(placesFor([], measures).size).toBe(0)
  })
  it('begins with what is aimed at it', () => {
    expect(pointsAt('airport', ['trader'], measures).map(({ grade }) => grade)).toEqual([2, 1])
    expect(pointsAt('airport', [], measures).map(({ point }) => point.strength)).toEqual(['support', 'encourage'])
    expect(pointsAt('nowhere', ['trader'], measures)).toEqual([])
  })
})

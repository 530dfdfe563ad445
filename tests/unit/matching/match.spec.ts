import { describe, expect, it } from 'vitest'
import { emptyProfile, matchMeasures, type Profile } from '../../../src/matching'
import { aLibrary, aMeasure, aPlan, aPoint } from '../../support/factories'

const today = '2026-11-20'
const over = aPlan({ id: 'hn2018', period: { from: '2018-04-25', to: '2021-12-31' } })
const inForce = aPlan({ id: 'cs2022' })
const idsFor = (measures: ReturnType<typeof aMeasure>[], profile: Partial<Profile> = { types: ['trader'] }) =>
  matchMeasures({ ...emptyProfile, ...profile }, aLibrary({ plans: [over, inForce], measures }), today).map(
    ({ measure }) => measure.id,
  )

describe('the list for a kind of company', () => {
  it('leaves out measures with nothing for it', () => {
    expect(idsFor([aMeasure({ points: [aPoint({ for: { agri: 2 } })] })])).toEqual([])
  })
  it('puts a measure aimed at it before one that is merely useful, even when the useful one is in force', () => {
    const useful = aMeasure({ path: '1', points: [aPoint({ for: { trader: 1 } })] })
    const aimed = aMeasure({ plan: 'hn2018', path: '2', points: [aPoint({ for: { trader: 2 } })] })
    expect(idsFor([useful, aimed])).toEqual(['hn2018/2', 'cs2022/1'])
  })
  it('puts what is in force before what is over', () => {
    expect(idsFor([aMeasure({ plan: 'hn2018', path: '1' }), aMeasure({ path: '1' })])).toEqual(['cs2022/1', 'hn2018/1'])
  })
  it('puts a right before an exploration', () => {
    const exploring = aMeasure({ path: '1', points: [aPoint({ strength: 'explore' })] })
    const right = aMeasure({ path: '2', points: [aPoint({ strength: 'support' })] })
    expect(idsFor([exploring, right])).toEqual(['cs2022/2', 'cs2022/1'])
  })
  it('keeps the order of the plan where nothing else tells two measures apart', () => {
    expect(idsFor([aMeasure({ path: '3' }), aMeasure({ path: '1' })])).toEqual(['cs2022/3', 'cs2022/1'])
  })
  it('asks type and need of the same point', () => {
    const apart = aMeasure({
      points: [aPoint({ for: { trader: 2 }, need: 'tax' }), aPoint({ for: { agri: 2 }, need: 'finance' })],
    })
    expect(idsFor([apart], { types: ['trader'], needs: ['finance'] })).toEqual([])
    expect(idsFor([apart], { types: ['trader'], needs: ['tax'] })).toEqual(['cs2022/16'])
  })
  it('lists everything for a person who has chosen nothing', () => {
    expect(idsFor([aMeasure({ path: '1' }), aMeasure({ path: '2' })], emptyProfile)).toHaveLength(2)
  })
})

describe('the reasons of a match', () => {
  it('name the types it is for with their grade, the needs met, the wording and the validity', () => {
    const [match] = matchMeasures({ ...emptyProfile, types: ['trader', 'agri'], needs: ['finance'] }, aLibrary(), today)
    expect(match?.reasons).toEqual([
      { kind: 'type', type: 'trader', grade: 2 },
      { kind: 'need', need: 'finance' },
      { kind: 'strength', strength: 'support' },
      { kind: 'validity', validity: 'in-force', until: '2026-12-31' },
    ])
  })
  it('put the points aimed at the company first', () => {
    const measure = aMeasure({
      points: [aPoint({ for: { trader: 1 } }), aPoint({ for: {} }), aPoint({ for: { trader: 2 } })],
    })
    expect(
      matchMeasures({ ...emptyProfile, types: ['trader'] }, aLibrary({ measures: [measure] }), today)[0]?.points,
    ).toEqual([2, 0])
  })
})

import { describe, expect, it } from 'vitest'
import { emptyProfile, matchMeasures, type Match, type Profile } from '../../src/matching'
import { strengths } from '../../src/model/strengths'
import { library } from '../support/library'

const today = '2026-11-20'
const reason = <Kind extends Match['reasons'][number]['kind']>(match: Match, kind: Kind) =>
  match.reasons.filter((each): each is Extract<Match['reasons'][number], { kind: Kind }> => each.kind === kind)

/**
 * The order the help page promises, told again from the reasons of each match: aimed at you; naming what you trade in;
 * in force; for more of your types; naming your target country; holding where you are; firmly worded.
 */
const promised: ((match: Match, profile: Profile) => number)[] = [
  ({ grade }) => grade,
  (match) => Number(reason(match, 'sector').length > 0),
  ({ validity }) => Number(validity !== 'over'),
  (match) => reason(match, 'type').filter(({ grade }) => grade >= match.grade).length,
  (match, { country }) => reason(match, 'country').reduce((_, { place }) => (place === country ? 2 : 1), 0),
  (match) => Number(reason(match, 'home').some(({ holds }) => holds)),
  ({ measure, points }) =>
    Math.max(...points.map((point) => strengths.length - strengths.indexOf(measure.points[point]!.strength))),
]

/** The first promise by which two neighbours differ, and whether it is kept. */
function broken(profile: Profile): string[] {
  const matches = matchMeasures(profile, library, today)
  return matches.slice(1).flatMap((below, place) => {
    const above = matches[place]!
    for (const promise of promised) {
      const [higher, lower] = [promise(above, profile), promise(below, profile)]
      if (higher !== lower) {
        // A trade named in a point of one's own counts more than in the rest; the reason does not tell them apart.
        return higher < lower ? [`${above.measure.id} before ${below.measure.id}`] : []
      }
      if (promise === promised[1] && above.steps.sector !== below.steps.sector) return []
      if (promise === promised[5] && above.steps.home !== below.steps.home) return []
    }
    return []
  })
}

const homes = ['', 'changsha', 'yueyang', 'chenzhou', 'zhuzhou', 'xiangtan', 'elsewhere']
describe.each(homes)('at home in %j', (home) => {
  it.each(library.enterpriseTypes.map(({ id }) => id))('the order is as promised for %s', (type) => {
    expect(broken({ ...emptyProfile, types: [type], home })).toEqual([])
  })
})
it('with a trade, a country and a second type it is so, too', () => {
  for (const { id } of library.enterpriseTypes)
    expect(
      broken({ ...emptyProfile, types: ['trader', id], home: 'changsha', country: 'kenya', sectors: ['coffee'] }),
      id,
    ).toEqual([])
})

import type { Library } from '../model/pack'
import { compareMatches, matchMeasures, type Match } from './match'
import type { Profile } from './profile'

/**
 * What two companies share and what only one of them has; each list best first, the shared one by the better of the two
 * places.
 */
export interface Comparison {
  both: { left: Match; right: Match }[]
  onlyLeft: Match[]
  onlyRight: Match[]
}

export function compareProfiles(left: Profile, right: Profile, library: Library, today: string): Comparison {
  const ofLeft = matchMeasures(left, library, today)
  const ofRight = new Map(matchMeasures(right, library, today).map((match) => [match.measure.id, match]))
  const inLeft = new Set(ofLeft.map(({ measure }) => measure.id))
  const better = ({ left: a, right: b }: { left: Match; right: Match }) => (compareMatches(a, b) <= 0 ? a : b)
  return {
    both: ofLeft
      .flatMap((match) => {
        const other = ofRight.get(match.measure.id)
        return other ? [{ left: match, right: other }] : []
      })
      .sort((a, b) => compareMatches(better(a), better(b))),
    onlyLeft: ofLeft.filter(({ measure }) => !ofRight.has(measure.id)),
    onlyRight: [...ofRight.values()].filter(({ measure }) => !inLeft.has(measure.id)),
  }
}

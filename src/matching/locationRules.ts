import type { Library } from '../model/pack'
import type { Plan } from '../model/plan'
import type { Measure } from '../model/measure'
import { namesPlace } from './namesPlace'
import { abroad, type Profile } from './profile'

/** What is known of the company's own place and its target country. */
export interface LocationRules {
  /** Undefined when the company did not say where it is. */
  holdsAtHome: (plan: Plan) => boolean | undefined
  /** The place named that is the target country, or else the region around it. */
  countryIn: (measure: Measure) => string | undefined
  namesHome: (measure: Measure) => boolean
}

export function locationRulesOf(
  { home, country }: Profile,
  { places, searchKeys }: Pick<Library, 'places' | 'searchKeys'>,
): LocationRules {
  const byId = new Map(places.map((place) => [place.id, place]))
  const around = [home, byId.get(home)?.city, byId.get(home)?.region].filter(Boolean)
  const targets = [country, byId.get(country)?.region].flatMap((id) => id || [])
  const names = (measure: Measure, id: string) => namesPlace(measure, id, { searchKeys })
  return {
    holdsAtHome: ({ territory }) =>
      home && home !== abroad ? around.includes(territory) || around.includes(byId.get(territory)?.city) : undefined,
    countryIn: (measure) => targets.find((id) => names(measure, id)),
    namesHome: (measure) => Boolean(home) && names(measure, home),
  }
}

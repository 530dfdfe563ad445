import type { EnterpriseType, Need, Term, Unit } from '../model/vocabularies'
import type { Place } from '../model/place'
import type { Known } from './types'

/** The lists of the library that a new text is held against. */
export interface KnownLists {
  units: readonly Pick<Unit, 'id' | 'name' | 'full' | 'asWritten'>[]
  places: readonly Pick<Place, 'id' | 'name' | 'aliases'>[]
  terms: readonly Pick<Term, 'id' | 'name' | 'synonyms'>[]
  enterpriseTypes: readonly Pick<EnterpriseType, 'id' | 'name' | 'synonyms'>[]
  needs: readonly Pick<Need, 'id' | 'name' | 'synonyms'>[]
}

/** Every Chinese spelling in the lists → what the reader of a text knows. */
export function knownFrom({ units, places, terms, enterpriseTypes, needs }: KnownLists): Known {
  const named = (list: readonly { id: string; name: { zh: string }; synonyms: { zh: string[] } }[]) =>
    list.map(({ id, name, synonyms }) => ({ id, names: [name.zh, ...synonyms.zh] }))
  return {
    units: units.map(({ id, name, full, asWritten }) => ({ id, names: [...asWritten, name.zh, full.zh] })),
    places: placesFrom(places),
    terms: named(terms),
    enterpriseTypes: named(enterpriseTypes),
    needs: named(needs),
  }
}

export const placesFrom = (places: KnownLists['places']): Known['places'] =>
  places.map(({ id, name, aliases }) => ({ id, names: [name.zh, ...aliases] }))

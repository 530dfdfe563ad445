import type { Known } from '../../draft'
import type { DataSources } from '../read'

/** The names of data/*.yaml a new text is held against. */
export function knownOf({ units, places, terms, enterpriseTypes, needs }: DataSources): Known {
  const named = (list: { id: string, name: { zh: string }, synonyms: { zh: string[] } }[]) =>
    list.map(({ id, name, synonyms }) => ({ id, names: [name.zh, ...synonyms.zh] }))
  return {
    units: units.content.map(({ id, name, full, asWritten }) => ({ id, names: [...asWritten, name.zh, full.zh] })),
    places: places.content.map(({ id, name, aliases }) => ({ id, names: [name.zh, ...aliases] })),
    terms: named(terms.content),
    enterpriseTypes: named(enterpriseTypes.content),
    needs: named(needs.content),
  }
}

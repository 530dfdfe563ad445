import type { Localized } from '../model/localized'
import { spoken } from './text/stem'
import type { AbroadHit } from './answer'

/**
 * What a country stands under in the words of search: `country:` where some text names it, `abroad:` where none does.
 */
const named = /^(country|abroad):([a-z]{2})$/
export const countryIdOf = (subject: string): string | undefined => named.exec(subject)?.[2]
/** By what its articles are found. */
export const countryConcept = (id: string): string => `country-${id}`

/** A line each: id, whether a text names it, and its name in every language, with tabs between. */
export function prepareAbroad(asked: Readonly<Record<string, string>>): string {
  return Object.entries(asked)
    .flatMap(([subject, words]) => {
      const [, standing, id] = named.exec(subject) ?? []
      const names = words.split('\t').map((lines) => lines.split('\n')[0] ?? '')
      return id ? [[id, standing === 'country' ? 1 : 0, ...names].join('\t')] : []
    })
    .join('\n')
}

/** The country that stands behind a concept. */
export function openAbroad(data: string): (concept: string) => AbroadHit | undefined {
  const known = new Map(
    data.split('\n').map((line): [string, AbroadHit] => {
      const [id = '', isNamed, zh = '', ...others] = line.split('\t')
      const name: Localized = { zh }
      for (const [place, language] of spoken.entries()) if (others[place]) name[language] = others[place]
      return [countryConcept(id), { id, name, named: isNamed === '1' }]
    }),
  )
  return (concept) => known.get(concept)
}

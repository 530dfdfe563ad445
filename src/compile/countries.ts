import { forEachLanguage } from '../model/languages'
import type { Grade, Measure } from '../model/measure'
import { authoredText, type LocalizedWords } from '../model/localized'
import type { SearchPack } from '../model/pack'
import type { Place } from '../model/place'
import type { Country } from '../model/vocabularies'

/** What an article list says of a country: it is named, or only its region is. */
export const countryIndexId = (id: string): string => `country-${id}`

interface Sources {
  countries: readonly Country[]
  measures: readonly Measure[]
  places: readonly Place[]
  mentions: Record<string, Record<string, number>>
  /** Where neither a country nor its region is named: what is for trade abroad. */
  abroad: Record<string, Grade>
}

/** A country that fewer articles name than this is also led to what is for its region. */
const fewArticles = 3

/**
 * How countries are found: under `country:` those that some article names, under `abroad:` those that none does, each
 * with its own name first and all its other words; and of each the articles to show.
 */
export function countriesForSearch({ countries, measures, places, mentions, abroad }: Sources): {
  words: Record<string, LocalizedWords>
  index: SearchPack['index']
} {
  const named = (measure: Measure, ids: ReadonlySet<string>) =>
    measure.points.some((point) => point.places.some((id) => ids.has(id))) ||
    Object.keys(mentions[measure.id] ?? {}).some((id) => ids.has(id))
  const articlesNaming = (country: Country): string[] => {
    const ids = placesOf(country, places)
    return measures.filter((measure) => named(measure, ids) || holdsName(measure, country)).map(({ id }) => id)
  }
  const articlesFor = (region: string): Record<string, Grade> => {
    const place = places.find(({ id }) => id === region)
    if (!place) return {}
    const isAbout = ({ title, gist }: Measure) =>
      (title.zh + gist.zh).includes(place.name.zh) || `${title.en} ${gist.en}`.includes(authoredText(place.name).en)
    const found = measures.filter((measure) => named(measure, new Set([region])) || place.articles.includes(measure.id))
    return Object.fromEntries(found.map((measure): [string, Grade] => [measure.id, isAbout(measure) ? 2 : 1]))
  }
  const rows = countries.map((country) => {
    const own = articlesNaming(country)
    const region = articlesFor(country.region)
    const around = Object.keys(region).length ? region : abroad
    const grades: Record<string, Grade> = {
      ...(own.length ? (own.length < fewArticles ? lessened(around) : {}) : around),
      ...Object.fromEntries(own.map((id): [string, Grade] => [id, 2])),
    }
    return { country, isNamed: own.length > 0, grades }
  })
  return {
    words: Object.fromEntries(
      rows.map(({ country: { id, name, words }, isNamed }) => [
        `${isNamed ? 'country' : 'abroad'}:${id}`,
        forEachLanguage((language) => [name[language] ?? [], words[language] ?? []].flat()),
      ]),
    ),
    index: Object.fromEntries(rows.map(({ country, grades }) => [countryIndexId(country.id), grades])),
  }
}

/** The country's own place and the places in it. */
function placesOf({ name, words }: Country, places: readonly Place[]): ReadonlySet<string> {
  const own = places.filter((place) => place.kind === 'country' && place.name.zh === name.zh).map(({ id }) => id)
  const inside = places.filter(
    ({ name: { zh }, country, kind }) =>
      (country !== undefined && own.includes(country)) ||
      ((kind === 'city' || kind === 'overseas-node') && words.zh.includes(zh)),
  )
  return new Set([...own, ...inside.map(({ id }) => id)])
}

/** Both languages have to name it: 几内亚 is also the beginning of another country. */
const holdsName = ({ title, gist, points }: Measure, { name }: Country): boolean =>
  [title, gist, ...points.map(({ text }) => text)].some(
    ({ zh, en = '' }) => zh.includes(name.zh) && new RegExp(`\\b${name.en}\\b`).test(en),
  )

const lessened = (grades: Record<string, Grade>): Record<string, Grade> =>
  Object.fromEntries(Object.keys(grades).map((id): [string, Grade] => [id, 1]))

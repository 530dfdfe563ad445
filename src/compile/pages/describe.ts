import { forEachLanguage, languages, languageTag, type Language } from '../../model/languages'
import { textIn, type Localized } from '../../model/localized'
import type { Measure } from '../../model/measure'
import type { Library } from '../../model/pack'
import type { Place } from '../../model/place'
import type { Plan } from '../../model/plan'

/** What a page of the app is about, for search engines, chats and readers without script. */
export interface Described {
  /** Address below the app's own, without a slash before it: `m/cs2022/16`. */
  path: string
  title: Localized
  description: Localized
  /** A line above the title: which text, which article, how long in force. */
  source: Localized
  /** Lists below the description, each with its heading, if any. */
  lists: { heading?: Localized; items: { text: Localized; path?: string }[] }[]
  /** schema.org, without what every page has in common. */
  data: Record<string, unknown>
}

const each = (make: (language: Language) => string): Localized => forEachLanguage(make)
const spoken = (text: Localized) =>
  languages
    .filter((language) => text[language] !== undefined)
    .map((language) => ({ '@language': languageTag[language], '@value': text[language] }))
const link = (path: string, text: Localized) => ({ text, path })
const legislation = ({ title, number, issued }: Plan) => ({
  '@type': 'Legislation',
  name: spoken(title),
  ...(number && { legislationIdentifier: number }),
  legislationDate: issued,
})

/** One page for each plan, measure and place. */
export function describeAll(library: Library): Described[] {
  const plans = new Map(library.plans.map((plan) => [plan.id, plan]))
  const measures = new Map(library.measures.map((measure) => [measure.id, measure]))
  return [
    ...library.plans.map((plan) =>
      describePlan(
        plan,
        library.measures.filter((measure) => measure.plan === plan.id),
      ),
    ),
    ...library.measures.map((measure) => describeMeasure(measure, plans.get(measure.plan)!)),
    ...library.places.map((place) =>
      describePlace(
        place,
        place.articles.flatMap((id) => measures.get(id) ?? []),
      ),
    ),
  ]
}

const inForce = ({ period }: Plan) => `${period.from} – ${period.to}`

function describePlan(plan: Plan, measures: Measure[]): Described {
  return {
    path: `plans/${plan.id}`,
    title: plan.title,
    description: plan.summary,
    source: each(() => [plan.number, inForce(plan)].filter(Boolean).join(' · ')),
    lists: [
      {
        items: measures.map((measure) =>
          link(
            `m/${measure.id}`,
            each((language) => `${measure.path} ${textIn(measure.title, language)}`),
          ),
        ),
      },
    ],
    data: { '@type': 'Article', about: legislation(plan) },
  }
}

function describeMeasure(measure: Measure, plan: Plan): Described {
  return {
    path: `m/${measure.id}`,
    title: measure.title,
    description: measure.gist,
    source: each((language) => `${textIn(plan.shortTitle, language)} · ${measure.path} · ${inForce(plan)}`),
    lists: [{ items: measure.points.map(({ text }) => ({ text })) }, { items: [link(`plans/${plan.id}`, plan.title)] }],
    data: { '@type': 'Article', isBasedOn: legislation(plan) },
  }
}

function describePlace(place: Place, measures: Measure[]): Described {
  const [latitude, longitude] = place.at ?? []
  return {
    path: `p/${place.id}`,
    title: place.name,
    description: place.role,
    source: each(() => ''),
    lists: [
      { items: place.functions.map(({ text }) => ({ text })) },
      { items: measures.map((measure) => link(`m/${measure.id}`, measure.title)) },
    ],
    data: {
      '@type': 'Place',
      ...(latitude !== undefined && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    },
  }
}

export const nameAndText = ({ title, description, data }: Described) => ({
  '@context': 'https://schema.org',
  ...data,
  [data['@type'] === 'Article' ? 'headline' : 'name']: spoken(title),
  description: spoken(description),
})

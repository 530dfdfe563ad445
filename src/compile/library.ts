import { forEachLanguage, languages } from '../model/languages'
import type { LocalizedWords } from '../model/localized'
import type { WholeLibrary } from '../model/pack'
import type { DataSources } from './read'
import { withAutomaticMentions, withAutomaticRows } from './automaticRows'
import { combinationLine, notionSubject } from '../search/text/notionWords'
import { uncoveredKey } from '../search/text/uncovered'
import { countriesForSearch } from './countries'
import { digest } from './digest'
import { searchKeysOf } from './searchKeys'

/** The term whose articles are for trade with any country. */
const tradeAbroad = 'belt-and-road'

const idIn = (plan: { id: string }, { path }: { path: string }) => `${plan.id}/${path}`
/** Pages do not read it. */
function withoutSaid<Measure extends { said?: LocalizedWords }>(measure: Measure): Omit<Measure, 'said'> {
  const rest = { ...measure }
  delete rest.said
  return rest
}
const saidIn = ({ plans }: DataSources): Record<string, LocalizedWords> =>
  Object.fromEntries(
    plans.flatMap(({ content: plan }) =>
      plan.measures.flatMap(({ said, ...measure }) => (said ? [[idIn(plan, measure), said]] : [])),
    ),
  )

/** Only that no plan deals with them is asked of these subjects, never which it is. */
const uncoveredIn = ({ uncovered }: DataSources): Record<string, LocalizedWords> => ({
  [uncoveredKey]: forEachLanguage((language) =>
    Object.values(uncovered.content).flatMap((words) => words[language] ?? []),
  ),
})

const notionsIn = ({ notions }: DataSources): Record<string, LocalizedWords> =>
  Object.fromEntries(Object.entries(notions.content).map(([id, words]) => [notionSubject(id), words]))
const combinationsIn = ({ combinations }: DataSources): string =>
  Object.entries(combinations.content)
    .map(([notions, phrases]) => combinationLine(notions.split(' + '), phrases))
    .join('\n')

/**
 * Joins the checked sources into the library the app shows. Pure: the version is a digest of the content, not of the
 * clock.
 */
export function buildLibrary(data: DataSources): WholeLibrary {
  const content = {
    plans: data.plans.map(({ content: { measures, frames, ...plan } }) => ({
      ...plan,
      frames: frames.map((frame) => ({ ...frame, id: `${plan.id}/${frame.id}` })),
      measureCount: measures.length,
      later: data.later.content.filter(({ follows, concerns }) =>
        [...follows, ...concerns].some((id) => id === plan.id || id.startsWith(`${plan.id}/`)),
      ),
    })),
    measures: data.plans.flatMap(({ content: plan }) =>
      plan.measures.map((measure) => ({ id: idIn(plan, measure), plan: plan.id, ...withoutSaid(measure) })),
    ),
    enterpriseTypes: data.enterpriseTypes.content,
    needs: data.needs.content,
    places: data.places.content,
    routes: data.routes.content,
    units: data.units.content,
    indicators: data.indicators.content,
    terms: data.terms.content,
    moved: data.moved.content,
  }
  const { measures, terms, places } = content
  const mentions = withAutomaticMentions(data.mentions.content, measures, terms, places)
  const index = withAutomaticRows(data.index.content, measures, terms)
  const abroad = countriesForSearch({
    countries: data.countries.content,
    measures,
    places,
    mentions,
    abroad: index[tradeAbroad] ?? {},
  })
  const forSearch = {
    mentions,
    index: { ...index, ...abroad.index },
    asked: {
      ...data.asked.content,
      ...saidIn(data),
      ...abroad.words,
      ...uncoveredIn(data),
      ...notionsIn(data),
    },
    combinations: combinationsIn(data),
  }
  return {
    languages,
    version: digest(JSON.stringify([content, forSearch])).slice(0, 8),
    ...content,
    searchKeys: searchKeysOf(content, forSearch),
  }
}

import type { WholeLibrary } from '../model/pack'
import type { DataSources } from './read'
import { withAutomaticMentions, withAutomaticRows } from './automaticRows'
import { digest } from './digest'
import { searchKeysOf } from './searchKeys'

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
      plan.measures.map((measure) => ({ id: `${plan.id}/${measure.path}`, plan: plan.id, ...measure })),
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
  const forSearch = {
    mentions: withAutomaticMentions(data.mentions.content, measures, terms, places),
    index: withAutomaticRows(data.index.content, measures, terms),
    asked: data.asked.content,
  }
  return {
    version: digest(JSON.stringify([content, forSearch])).slice(0, 8),
    ...content,
    searchKeys: searchKeysOf(content, forSearch),
  }
}

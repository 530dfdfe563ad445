import type { RouteLocationRaw } from 'vue-router'
import type { Support } from '../../components/place/SupportRows.vue'
import { articleNumber } from '../../locales/articleNumber'
import { useWords } from '../../locales/useWords'
import { pointsAt } from '../../matching'
import type { Measure } from '../../model/measure'
import type { Route } from '../../model/place'
import { standingOf } from '../../model/validity'
import { useLibrary } from '../../stores/library/library'
import { useProfile } from '../../stores/person/profile'

/** Passages of the texts in the words of a row: title, text and article, who leads, and whether its time is over. */
export function useSupports() {
  const { t, localize, list } = useWords()
  const library = useLibrary()
  const profile = useProfile()

  function standingOfPlan(planId: string) {
    const plan = library.plans.get(planId)
    return plan && standingOf(plan, library.today)
  }
  function leadsOf(measure: Measure): string {
    const listed = [...measure.units, ...measure.points.flatMap((point) => point.units)]
    const ids = new Set(listed.filter(({ lead }) => lead).map(({ id }) => id))
    const names = [...ids].flatMap((id) => library.units.get(id) ?? []).map(({ name }) => localize(name))
    return names.length ? t('measure.lead', { unit: list(names.slice(0, mostLeads)) }) : t('map.noLead')
  }
  const linkTo = ({ plan, path }: Measure): RouteLocationRaw => ({ name: 'measure', params: { plan, path } })
  const textName = (planId: string) => {
    const plan = library.plans.get(planId)
    return plan ? localize(plan.shortTitle) : planId
  }
  const rowOf = (measure: Measure, title: string, id = measure.id): Support => ({
    id,
    title,
    line: [textName(measure.plan), articleNumber(measure.path, t), leadsOf(measure)].join(' · '),
    to: linkTo(measure),
    standing: standingOfPlan(measure.plan),
  })

  /** What an article or a passage in front of the articles says. */
  function ofArticle(id: string): Support[] {
    const measure = library.measures.get(id)
    if (measure) return [rowOf(measure, localize(measure.title))]
    const [planId = '', frameId = ''] = id.split('/')
    const frame = library.plans.get(planId)?.frames.find((each) => each.id === frameId)
    if (!frame) return []
    return [
      {
        id,
        title: localize(frame.title),
        line: textName(planId),
        to: { name: 'plan', params: { id: planId } },
        standing: standingOfPlan(planId),
      },
    ]
  }
  const ofRoute = (route: Route): Support[] => route.articles.flatMap(ofArticle)
  /** The short names of the texts that describe a route. */
  const textsOf = (route: Route): string =>
    list([...new Set(route.articles.map((id) => textName(id.split('/')[0] ?? '')))])

  /** What a place does for the person's kind of company; nothing while that is not known. */
  function forPerson(place: string, most = mostPoints): Support[] {
    const { types } = profile.profile
    return pointsAt(place, types, library.library?.measures ?? [])
      .filter(({ grade }) => grade > 0)
      .slice(0, most)
      .map(({ measure, point }, index) => rowOf(measure, localize(point.text), `${measure.id} ${index}`))
  }
  /** Measures that speak of Africa as a whole, the person's own first. */
  function forAfrica(): Support[] {
    const found = pointsAt('africa', profile.profile.types, library.library?.measures ?? [])
    const firsts = found.filter(({ measure }, index) => found.findIndex((each) => each.measure === measure) === index)
    return firsts.slice(0, mostForAfrica).map(({ measure, point }) => rowOf(measure, localize(point.text)))
  }
  return { ofArticle, ofRoute, textsOf, forPerson, forAfrica }
}

/** Rows that a sheet over the map has room for. */
const mostPoints = 3
const mostForAfrica = 6
const mostLeads = 3

import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { MessageKey } from '../../locales/i18n'
import { useWords } from '../../locales/useWords'
import type { Place, Route } from '../../model/place'
import type { Plan } from '../../model/plan'
import type { Indicator, Term, Unit } from '../../model/vocabularies'
import type { HitKind } from '../../search'
import { useLibrary } from '../library/library'
import { useSearch } from './search'

interface OtherHit {
  id: string
  name: string
  line: string
  icon: string
  to?: RouteLocationRaw
}

/**
 * What a search found besides measures, ready to be listed by kind.
 * @param named what was asked for by its own name, which stands above the measures, or else the rest
 */
export function useOtherHits(named: () => boolean) {
  const library = useLibrary()
  const search = useSearch()
  const rows = hitRows(useWords())
  const most = 4
  const mostNamed = 2
  return computed(() => {
    const of = (kind: HitKind) =>
      search.answer?.hits
        .filter((hit) => hit.kind === kind && Boolean(hit.named) === named())
        .slice(0, named() ? mostNamed : most)
        .map(({ id }) => id) ?? []
    const groups: { title: MessageKey; hits: OtherHit[] }[] = [
      {
        title: 'results.places',
        hits: of('place')
          .flatMap((id) => library.places.get(id) ?? [])
          .map(rows.place),
      },
      {
        title: 'results.routes',
        hits: of('route')
          .flatMap((id) => library.library?.routes.find((route) => route.id === id) ?? [])
          .map(rows.route),
      },
      {
        title: 'results.plans',
        hits: of('plan')
          .flatMap((id) => library.plans.get(id) ?? [])
          .map(rows.plan),
      },
      {
        title: 'results.units',
        hits: of('unit')
          .flatMap((id) => library.units.get(id) ?? [])
          .map(rows.unit),
      },
      {
        title: 'results.indicators',
        hits: of('indicator')
          .flatMap((id) => library.library?.indicators.find((indicator) => indicator.id === id) ?? [])
          .map(rows.indicator),
      },
      {
        title: 'results.terms',
        hits: of('term')
          .flatMap((id) => library.terms.get(id) ?? [])
          .map(rows.term),
      },
    ]
    return groups.filter(({ hits }) => hits.length)
  })
}

/** Rows of the library as a search lists them. */
function hitRows({ localize, t }: Pick<ReturnType<typeof useWords>, 'localize' | 't'>) {
  return {
    place: (place: Place): OtherHit => ({
      id: place.id,
      name: localize(place.name),
      line: t(`place.kinds.${place.kind}`),
      icon: 'map-pin',
      to: { name: 'place', params: { id: place.id } },
    }),
    route: (route: Route): OtherHit => ({
      id: route.id,
      name: localize(route.name),
      line: localize(route.summary),
      icon: 'map',
      to: { name: 'map', query: { route: route.id } },
    }),
    plan: (plan: Plan): OtherHit => ({
      id: plan.id,
      name: localize(plan.shortTitle),
      line: plan.number ?? '',
      icon: 'file-text',
      to: { name: 'plan', params: { id: plan.id } },
    }),
    unit: (unit: Unit): OtherHit => ({
      id: unit.id,
      name: localize(unit.name),
      line: unit.now ? t('measure.now', { name: localize(unit.now.name) }) : '',
      icon: 'landmark',
      to: { name: 'unit', params: { id: unit.id } },
    }),
    indicator: (indicator: Indicator): OtherHit => ({
      id: indicator.id,
      name: localize(indicator.name),
      line: t(`targets.categories.${indicator.category}`),
      icon: 'scale',
      to: { name: 'targets', hash: `#${indicator.id}` },
    }),
    term: (term: Term): OtherHit => ({
      id: term.id,
      name: localize(term.name),
      line: term.means ? localize(term.means) : '',
      icon: 'info',
    }),
  }
}

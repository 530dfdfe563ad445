import { computed } from 'vue'
import type { LocationQueryRaw } from 'vue-router'
import { useWords } from '../locales/useWords'
import type { Place } from '../model/place'
import { offeredNeeds } from '../model/firstScreen'
import { useLibrary } from '../stores/library/library'
import { criteriaOf } from './useCriteria'
import type { Criteria, ResultRow } from '../stores/search/results'

export interface NarrowingOption {
  id: string
  name: string
  /** How many measures the list holds once this is tapped. */
  count: number
  on: boolean
  toggle: () => void
}
export interface NarrowingGroup {
  id: string
  title: string
  options: NarrowingOption[]
}
/** Keys of the address; undefined takes one away. */
type Query = Record<string, string | undefined>

/** Chips of what narrows a list, and the ways to narrow it, each with the count it leads to. */
export function useNarrowing(
  query: () => LocationQueryRaw,
  rowsFor: (wanted: Criteria) => ResultRow[],
  choose: (change: Query) => void,
) {
  const { t, localize } = useWords()
  const criteria = () => criteriaOf(query())
  const library = useLibrary()
  const placeName = (id: string) => {
    const place = library.places.get(id)
    return place ? localize(place.name) : id
  }
  /** The change a tap makes to the address, and what the list holds after it. */
  const option = (id: string, name: string, on: boolean, change: Query): NarrowingOption => ({
    id,
    name,
    on,
    count: rowsFor(criteriaOf({ ...query(), ...change })).length,
    toggle: () => choose(change),
  })
  const flipped = (values: readonly string[], id: string) =>
    (values.includes(id) ? values.filter((other) => other !== id) : [...values, id]).join(',')

  const chips = computed(() => {
    const { types, needs, plan, territory, place, inForceOnly, supportOnly } = criteria()
    const one = (key: string, name: string | undefined) =>
      name === undefined ? [] : [{ name, remove: () => choose({ [key]: undefined }) }]
    return [
      ...types
        .flatMap((id) => library.enterpriseTypes.get(id) ?? [])
        .map(({ id, name }) => ({ name: localize(name), remove: () => choose({ type: flipped(types, id) }) })),
      ...needs
        .flatMap((id) => library.needs.get(id) ?? [])
        .map(({ id, name }) => ({ name: localize(name), remove: () => choose({ need: flipped(needs, id) }) })),
      ...one('plan', plan ? localizedPlan(plan) : undefined),
      ...one('in', territory ? t('results.territoryChip', { place: placeName(territory) }) : undefined),
      ...one('at', place ? t('results.placeChip', { place: placeName(place) }) : undefined),
      ...one('force', inForceOnly ? t('results.inForce') : undefined),
      ...one('support', supportOnly ? t('results.supportOnly') : undefined),
    ]
  })
  const localizedPlan = (id: string) => {
    const plan = library.plans.get(id)
    return plan ? localize(plan.shortTitle) : id
  }

  /** Asked for when the sheet opens: each option runs the list once. */
  function groups(): NarrowingGroup[] {
    const { needs, plan, place, inForceOnly, supportOnly } = criteria()
    return [
      {
        id: 'sure',
        title: t('results.howSure'),
        options: [
          option('force', t('results.inForce'), inForceOnly, { force: inForceOnly ? undefined : '1' }),
          option('support', t('results.supportOnly'), supportOnly, { support: supportOnly ? undefined : '1' }),
        ],
      },
      {
        id: 'need',
        title: t('results.need'),
        options: offeredNeeds(library.library?.needs ?? []).map(({ id, name }) =>
          option(id, localize(name), needs.includes(id), { need: flipped(needs, id) }),
        ),
      },
      {
        id: 'plan',
        title: t('results.plan'),
        options: (library.library?.plans ?? []).map(({ id, shortTitle }) =>
          option(id, localize(shortTitle), plan === id, { plan: plan === id ? undefined : id }),
        ),
      },
      {
        id: 'place',
        title: t('results.place'),
        options: mostNamed(library.library?.places ?? []).map(({ id, name }) =>
          option(id, localize(name), place === id, { at: place === id ? undefined : id }),
        ),
      },
    ].map((group) => ({ ...group, options: group.options.filter(({ count, on }) => count > 0 || on) }))
  }
  return { chips, groups }
}

const placesOffered = 12
/** The places that most measures name; the rest are reached from their own pages. */
const mostNamed = (places: readonly Place[]): Place[] =>
  [...places]
    .filter(({ articles }) => articles.length)
    .sort((a, b) => b.articles.length - a.articles.length)
    .slice(0, placesOffered)

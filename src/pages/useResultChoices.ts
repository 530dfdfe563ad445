import { computed, watch } from 'vue'
import type { LocationQuery, RouteLocationNormalizedLoaded, Router } from 'vue-router'
import { useWords } from '../locales/useWords'
import type { MessageKey } from '../locales/i18n'
import { offeredNeeds } from '../model/firstScreen'
import { useLibrary } from '../stores/library/library'
import { useProfile } from '../stores/person/profile'
import { useResults } from '../stores/search/results'

export type Choice = 'type' | 'need' | 'plan' | 'territory' | 'place'
export interface ChoiceOption {
  id: string
  name: string
  line: string
  icon: string
  on: boolean
  toggle: () => void
}

const listed = (value: LocationQuery[string] | undefined) =>
  typeof value === 'string' ? value.split(',').filter(Boolean) : []
const single = (value: LocationQuery[string] | undefined) => (typeof value === 'string' ? value : '')

/**
 * What the result list is narrowed by. The address says it all (type, need, sector, home, country, plan, in, at,
 * force), so that a link, the back button and a chip change the list in the same way.
 */
export function useResultChoices(route: RouteLocationNormalizedLoaded, router: Router) {
  const { t, localize } = useWords()
  const library = useLibrary()
  const profile = useProfile()
  const { filters } = useResults()

  watch(
    () => route.query,
    (query) => {
      if (route.name !== 'results') return
      profile.set({
        types: listed(query.type),
        needs: listed(query.need),
        sectors: listed(query.sector),
        home: single(query.home),
        country: single(query.country),
      })
      Object.assign(filters, {
        plan: single(query.plan),
        territory: single(query.in),
        place: single(query.at),
        inForceOnly: query.force === '1',
      })
    },
    { immediate: true },
  )

  function choose(change: Record<string, string | undefined>) {
    const query = Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value))
    void router.replace({ query })
  }
  const flip = (key: string, values: readonly string[], id: string) => () =>
    choose({ [key]: (values.includes(id) ? values.filter((other) => other !== id) : [...values, id]).join(',') })
  const flipOne = (key: string, value: string, id: string) => () => choose({ [key]: value === id ? undefined : id })

  const placeName = (id: string) => {
    const place = library.places.get(id)
    return place ? localize(place.name) : t('results.elsewhere')
  }

  /** Chips of what is chosen, each with what takes it away. */
  const chosen = computed(() => {
    const { types, needs, sectors, home, country } = profile.profile
    return [
      ...types
        .flatMap((id) => library.enterpriseTypes.get(id) ?? [])
        .map(({ id, name }) => ({ name: localize(name), remove: flip('type', types, id) })),
      ...needs
        .flatMap((id) => library.needs.get(id) ?? [])
        .map(({ id, name }) => ({ name: localize(name), remove: flip('need', needs, id) })),
      ...sectors.map((word) => ({ name: word, remove: flip('sector', sectors, word) })),
      ...(home
        ? [{ name: t('results.homeChip', { place: placeName(home) }), remove: () => choose({ home: undefined }) }]
        : []),
      ...(country
        ? [
            {
              name: t('results.countryChip', { place: placeName(country) }),
              remove: () => choose({ country: undefined }),
            },
          ]
        : []),
      ...[library.plans.get(filters.plan)]
        .flatMap((plan) => plan ?? [])
        .map(({ shortTitle }) => ({ name: localize(shortTitle), remove: () => choose({ plan: undefined }) })),
      ...(filters.territory
        ? [
            {
              name: t('results.territoryChip', { place: placeName(filters.territory) }),
              remove: () => choose({ in: undefined }),
            },
          ]
        : []),
      ...(filters.place
        ? [
            {
              name: t('results.placeChip', { place: placeName(filters.place) }),
              remove: () => choose({ at: undefined }),
            },
          ]
        : []),
    ]
  })

  const optionsOf: Record<Choice, () => ChoiceOption[]> = {
    type: () =>
      library.library?.enterpriseTypes.map(({ id, name, line, icon }) => ({
        id,
        name: localize(name),
        line: localize(line),
        icon,
        on: profile.profile.types.includes(id),
        toggle: flip('type', profile.profile.types, id),
      })) ?? [],
    need: () =>
      offeredNeeds(library.library?.needs ?? []).map(({ id, name, icon }) => ({
        id,
        name: localize(name),
        line: '',
        icon,
        on: profile.profile.needs.includes(id),
        toggle: flip('need', profile.profile.needs, id),
      })),
    plan: () =>
      library.library?.plans.map(({ id, shortTitle, number = '' }) => ({
        id,
        name: localize(shortTitle),
        line: number,
        icon: 'file-text',
        on: filters.plan === id,
        toggle: flipOne('plan', filters.plan, id),
      })) ?? [],
    territory: () =>
      [...new Set(library.library?.plans.map(({ territory }) => territory))].map((id) => ({
        id,
        name: placeName(id),
        icon: 'map-pin',
        on: filters.territory === id,
        toggle: flipOne('in', filters.territory, id),
        line:
          library.library?.plans
            .filter(({ territory }) => territory === id)
            .map(({ shortTitle }) => localize(shortTitle))
            .join(' · ') ?? '',
      })),
    place: () =>
      placesByUse.value.map(({ id, name, kind }) => ({
        id,
        name: localize(name),
        line: t(`place.kinds.${kind}`),
        icon: 'map-pin',
        on: filters.place === id,
        toggle: flipOne('at', filters.place, id),
      })),
  }
  /** Places that most measures name come first. */
  const placesByUse = computed(() =>
    (library.library?.places ?? [])
      .filter(({ articles }) => articles.length)
      .sort((a, b) => b.articles.length - a.articles.length),
  )

  const titles: Record<Choice, MessageKey> = {
    type: 'results.addType',
    need: 'results.need',
    plan: 'results.plan',
    territory: 'results.territory',
    place: 'results.place',
  }
  return {
    choose,
    chosen,
    clear: () => void router.replace({ query: {} }),
    options: (choice: Choice) => optionsOf[choice](),
    titleOf: (choice: Choice) => t(titles[choice]),
  }
}

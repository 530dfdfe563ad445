import { computed, type ComputedRef } from 'vue'
import type { LocationQueryRaw, RouteLocationNormalizedLoaded, Router } from 'vue-router'
import type { Criteria } from '../stores/search/results'

const listed = (value: LocationQueryRaw[string] | undefined) =>
  typeof value === 'string' ? value.split(',').filter(Boolean) : []
const single = (value: LocationQueryRaw[string] | undefined) => (typeof value === 'string' ? value : '')

/** What the address of a list narrows it by: type, need, plan, in, at, force, support. */
export const criteriaOf = (query: LocationQueryRaw): Criteria => ({
  types: listed(query.type),
  needs: listed(query.need),
  plan: single(query.plan),
  territory: single(query.in),
  place: single(query.at),
  inForceOnly: query.force === '1',
  supportOnly: query.support === '1',
})

/**
 * The criteria as the address says them, so that a link, the back button and a chip change the list in the same way.
 */
export function useCriteria(
  route: RouteLocationNormalizedLoaded,
  router: Router,
): {
  criteria: ComputedRef<Criteria>
  choose: (change: Record<string, string | undefined>) => void
  clear: () => void
} {
  const name = route.name
  // A page that is being left keeps its list.
  let last = criteriaOf(route.query)
  const criteria = computed(() => (route.name === name ? (last = criteriaOf(route.query)) : last))
  const go = (query: LocationQueryRaw) => void router.replace({ query, hash: route.hash })
  return {
    criteria,
    choose: (change) =>
      go(Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value))),
    clear: () => go({}),
  }
}

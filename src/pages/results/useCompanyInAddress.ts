import type { RouteLocationNormalizedLoaded, Router } from 'vue-router'
import { useProfile } from '../../stores/person/profile'

/**
 * Links of older versions carry what the company trades in, where it is and where it wants to go. It is taken into the
 * profile once and leaves the address: what was typed is for no server's log.
 */
export function useCompanyInAddress(route: RouteLocationNormalizedLoaded, router: Router): void {
  const profile = useProfile()
  const { sector, home, country, ...rest } = route.query
  if (sector === undefined && home === undefined && country === undefined) return
  const single = (value: typeof home) => (typeof value === 'string' ? value : '')
  profile.set({
    ...profile.profile,
    sectors: single(sector).split(',').filter(Boolean),
    home: single(home),
    country: single(country),
  })
  void router.replace({ query: rest, hash: route.hash })
}

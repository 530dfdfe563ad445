import type { SharedPack } from './pack'

/** The lists that plans share, without what search reads. */
export function listsOf(shared: SharedPack): Omit<SharedPack, 'searchKeys'> {
  const { enterpriseTypes, needs, places, routes, units, indicators, terms, moved } = shared
  return { enterpriseTypes, needs, places, routes, units, indicators, terms, moved }
}

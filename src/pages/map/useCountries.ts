import { computed } from 'vue'
import type { City } from '../../geo'
import { useLibrary } from '../../stores/library/library'

/** The countries the map names: those of the texts, and all of Africa. */
export function useCountries() {
  const library = useLibrary()
  return computed<City[]>(() =>
    (library.library?.places ?? []).flatMap(({ id, kind, at, name }) =>
      kind === 'country' && at ? [{ id, at, name }] : [],
    ),
  )
}

/** The countries of Africa, each with its name. */
export function useAfricanCountries() {
  const library = useLibrary()
  return computed<City[]>(() =>
    (library.library?.places ?? []).flatMap(({ id, kind, at, name, region }) =>
      kind === 'country' && region === 'africa' && at ? [{ id, at, name }] : [],
    ),
  )
}

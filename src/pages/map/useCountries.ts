import { computed } from 'vue'
import { unnamedCountries, type City } from '../../geo'
import type { Place } from '../../model/place'
import { useLibrary } from '../../stores/library/library'

const asCity = ({ id, at, name }: Place): City[] => (at ? [{ id, at, name }] : [])

/** The countries the map names: those of the texts, and all of Africa. */
export function useCountries() {
  const library = useLibrary()
  return computed<City[]>(() => [
    ...(library.library?.places ?? []).filter(({ kind }) => kind === 'country').flatMap(asCity),
    ...unnamedCountries,
  ])
}

/** The countries of Africa, those of the texts first. */
export function useAfricanCountries() {
  const library = useLibrary()
  return computed<City[]>(() => [
    ...(library.library?.places ?? [])
      .filter(({ kind, region }) => kind === 'country' && region === 'africa')
      .flatMap(asCity),
    ...unnamedCountries,
  ])
}

import { computed, type Ref } from 'vue'
import { distanceBetween, unnamedSeats } from '../../geo'
import { useWords } from '../../locales/useWords'
import type { MapView } from '../../map/view'
import type { Place } from '../../model/place'
import { useLibrary } from '../../stores/library/library'
import { isOrientation, type useOwnPlaces } from './useOwnPlaces'

/** For a town that no text names, so many of the places nearest to it. */
const mostNear = 5

/** What a touched number or town holds, by name: what is for the person first, then what is most written about. */
export function useGathered(view: Ref<MapView>, { own, rank, isOwn }: ReturnType<typeof useOwnPlaces>) {
  const { t, tn, localize } = useWords()
  const library = useLibrary()
  const inOrder = (places: Place[]) => [...places].sort((a, b) => rank(b) - rank(a))

  const townId = computed(() => view.value.town)
  const unnamed = computed(() => unnamedSeats.find(({ id }) => id === townId.value))
  const town = computed(() => library.places.get(townId.value ?? ''))
  const members = computed<Place[]>(() => {
    const touched = view.value.gathered.flatMap((id) => library.places.get(id) ?? [])
    const inTown = (library.library?.places ?? []).filter(
      ({ id, city }) => townId.value && (id === townId.value || city === townId.value),
    )
    return inOrder([...new Set([...touched, ...inTown])])
  })
  const nearest = computed(() => {
    const from = unnamed.value?.at
    const placed = (library.library?.places ?? []).flatMap((place) =>
      from && place.at && place.kind !== 'region' ? [{ place, metres: distanceBetween(from, place.at) }] : [],
    )
    return placed.sort((a, b) => a.metres - b.metres).slice(0, mostNear)
  })

  return computed(() => {
    if (unnamed.value) {
      const name = localize(unnamed.value.name)
      const places = nearest.value.map(({ place }) => place)
      return {
        title: name,
        empty: t('map.townUnnamed', { town: name }),
        groups: [{ id: 'near', title: t('map.nearest'), places }],
      }
    }
    if (!members.value.length) return undefined
    const isFirst = (place: Place) =>
      !isOrientation(place) && (own.value.isPersonal ? isOwn(place) : own.value.places.includes(place))
    const groups = [
      { id: 'own', title: t(own.value.isPersonal ? 'map.own' : 'map.gateways'), places: members.value.filter(isFirst) },
      { id: 'more', title: t('map.more'), places: members.value.filter((place) => !isFirst(place)) },
    ]
    const title = town.value ? localize(town.value.name) : tn('map.count', members.value.length)
    return { title, empty: undefined, groups: groups.filter(({ places }) => places.length) }
  })
}

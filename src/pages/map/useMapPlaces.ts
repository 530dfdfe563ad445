import { computed, type Ref } from 'vue'
import { byName } from '../../locales/formats'
import { useWords } from '../../locales/useWords'
import type { MapView } from '../../map/view'
import { placeKinds, routeModes, type Place, type Route } from '../../model'
import { useLibrary } from '../../stores/library/library'
import { groupPlaces } from './groupPlaces'
import { useAway } from './useAway'

/** What map and list show: the library's places and routes, narrowed by layers and by words. */
export function useMapPlaces(view: Ref<MapView>, words: Ref<string>) {
  const { t, localize, language } = useWords()
  const library = useLibrary()
  const away = useAway()

  /** As text, so that choosing a place, which changes the rest of the address, filters nothing anew. */
  const kinds = computed(() => view.value.kinds.join())
  const modes = computed(() => view.value.modes.join())
  const order = computed(() => view.value.list ?? 'kind')
  const wanted = computed(() => words.value.trim().toLowerCase())
  const isNamed = (place: Place) =>
    [...Object.values(place.name), ...place.aliases].some((name) => name.toLowerCase().includes(wanted.value))

  const routes = computed<Route[]>(() => {
    if (wanted.value || (kinds.value && !modes.value)) return []
    const chosen = modes.value.split(',')
    return (library.library?.routes ?? []).filter(({ mode }) => !modes.value || chosen.includes(mode))
  })
  const places = computed<Place[]>(() => {
    const all = library.library?.places ?? []
    const chosen = kinds.value.split(',')
    // A route alone would run from nowhere to nowhere.
    const stops = new Set(modes.value ? routes.value.flatMap((route) => route.stops) : [])
    return all.filter(
      (place) =>
        ((!kinds.value && !modes.value) || chosen.includes(place.kind) || stops.has(place.id)) &&
        (!wanted.value || isNamed(place)),
    )
  })
  const groups = computed(() => {
    const compare = byName(language.value)
    const sorted = [...places.value].sort((a, b) => compare(localize(a.name), localize(b.name)))
    return groupPlaces(sorted, order.value, {
      metres: away.metres,
      known: library.places,
      word: {
        kind: (kind) => t(`place.kinds.${kind}`),
        place: ({ name }) => localize(name),
        otherCities: t('map.otherCities'),
        abroad: t('map.abroad'),
        noCity: t('map.noCity'),
        noPosition: t('map.noPosition'),
      },
    })
  })
  /** What the legend counts: all there is, whatever is filtered. */
  const layers = computed(() => ({
    kinds: placeKinds.map((kind) =>
      countOf(
        kind,
        (library.library?.places ?? []).filter((place) => place.kind === kind),
        ({ planned }) => planned,
      ),
    ),
    modes: routeModes.map((mode) =>
      countOf(
        mode,
        (library.library?.routes ?? []).filter((route) => route.mode === mode),
        ({ status }) => status === 'planned',
      ),
    ),
  }))
  const shown = computed(() => ({
    kinds: layers.value.kinds.filter(({ count }) => count),
    modes: layers.value.modes.filter(({ count }) => count),
  }))

  return { places, routes, groups, order, layers: shown }
}

const countOf = <Name extends string, Item>(name: Name, items: Item[], isPlanned: (item: Item) => boolean) => ({
  name,
  count: items.length,
  planned: items.filter(isPlanned).length,
})

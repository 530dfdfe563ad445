import { computed, type Ref } from 'vue'
import { namedSeats } from '../../geo'
import { byName } from '../../locales/formats'
import { useWords } from '../../locales/useWords'
import type { MapView } from '../../map/view'
import { placeKinds, routeModes, type Place, type Route } from '../../model/place'
import { useLibrary } from '../../stores/library/library'
import { groupPlaces, type PlaceGroup } from './groupPlaces'
import { corridorsToAfrica, routesLike } from './routeFilter'
import { useAway } from './useAway'
import { useMapSearch } from './useMapSearch'
import { isOrientation, useOwnPlaces } from './useOwnPlaces'

/** What map and list show: the library's places and routes, narrowed by layers and by words. */
export function useMapPlaces(view: Ref<MapView>, words: Ref<string>) {
  const library = useLibrary()
  const search = useMapSearch(words)
  const ownPlaces = useOwnPlaces()
  const all = computed(() => library.library?.places ?? [])
  const known = computed(() => library.library?.routes ?? [])

  /** As text, so that choosing a place, which changes the rest of the address, filters nothing anew. */
  const kinds = computed(() => view.value.kinds.join())
  const modes = computed(() => view.value.modes.join())
  const order = computed(() => view.value.list ?? 'kind')
  const ofModes = computed(() => known.value.filter(({ mode }) => modes.value.split(',').includes(mode)))

  /** Of the list: everything, unless kinds, modes or words narrow it. */
  const places = computed<Place[]>(() => {
    const chosen = kinds.value.split(',')
    // A route alone would run from nowhere to nowhere.
    const stops = new Set(modes.value ? ofModes.value.flatMap((route) => route.stops) : [])
    const fits = (place: Place) => (!kinds.value && !modes.value) || chosen.includes(place.kind) || stops.has(place.id)
    return (search.wanted.value ? search.places.value : all.value).filter(fits)
  })
  /** Of the list and of the panel of routes: all, unless modes, ends or words narrow them. */
  const listedRoutes = computed<Route[]>(() => {
    const { modes: wanted, from, to } = view.value
    const found = search.wanted.value ? search.routes.value : known.value
    return routesLike(found, library.places, { modes: wanted, from, to })
  })
  const goods = computed(() => corridorsToAfrica(known.value, library.places, view.value.from))
  const route = computed(() => known.value.find(({ id }) => id === view.value.route))
  /** On the map: none until asked for. */
  const routes = computed<Route[]>(() => {
    if (route.value) return [route.value]
    if (view.value.sheet === 'goods') return [...goods.value.direct, ...goods.value.toSea]
    if (view.value.sheet === 'routes') return listedRoutes.value
    return modes.value && !search.wanted.value ? ofModes.value : []
  })
  /** Signs on the map: of what was asked for, or else what is for the person. */
  const pinned = computed<Place[]>(() => {
    const stops = (some: Route[]) => [...new Set(some.flatMap((each) => each.stops))]
    const placesOf = (ids: string[]) => ids.flatMap((id) => library.places.get(id) ?? [])
    // Of a route that is looked at the stops stand as names.
    if (route.value) return []
    if (view.value.sheet === 'goods') return placesOf(stops(routes.value)).filter((place) => !isOrientation(place))
    const narrowed = Boolean(search.wanted.value || kinds.value || modes.value || view.value.all)
    const chosen = placesOf(view.value.place ? [view.value.place] : [])
    // The seats of Hunan stand there as names already.
    const isName = ({ id }: Place) => !kinds.value && !search.wanted.value && namedSeats.includes(id)
    const shown = narrowed ? places.value.filter((place) => !isName(place)) : ownPlaces.own.value.places
    return [...new Set([...shown, ...chosen])]
  })

  return {
    places,
    pinned,
    routes,
    listedRoutes,
    goods,
    route,
    order,
    groups: useGroups(places, order, search.wanted, ownPlaces.rank),
    layers: useLayerCounts(),
    search,
    ownPlaces,
  }
}

/** The list in groups; within each what is for the person first, and what was searched for as it was found. */
function useGroups(
  places: Ref<Place[]>,
  order: Ref<NonNullable<MapView['list']>>,
  wanted: Ref<string>,
  rank: (place: Place) => number,
) {
  const { t, localize, language } = useWords()
  const library = useLibrary()
  const away = useAway()
  return computed<PlaceGroup[]>(() => {
    if (wanted.value && order.value !== 'near')
      return places.value.length ? [{ id: 'found', places: places.value }] : []
    const compare = byName(language.value)
    const sorted = [...places.value].sort((a, b) => rank(b) - rank(a) || compare(localize(a.name), localize(b.name)))
    return groupPlaces(sorted, order.value, {
      metres: away.metres,
      known: library.places,
      word: {
        kind: (kind) => t(`place.kinds.${kind}`),
        place: ({ name }) => localize(name),
        otherCities: t('map.otherCities'),
        abroad: t('map.abroad'),
        china: t('map.china'),
        noCity: t('map.noCity'),
        noPosition: t('map.noPosition'),
      },
    })
  })
}

/** What the legend counts: all there is, whatever is filtered. */
function useLayerCounts() {
  const library = useLibrary()
  return computed(() => {
    const { places = [], routes = [] } = library.library ?? {}
    const kinds = placeKinds.map((kind) =>
      countOf(
        kind,
        places.filter((place) => place.kind === kind),
        ({ planned }) => planned,
      ),
    )
    const modes = routeModes.map((mode) =>
      countOf(
        mode,
        routes.filter((route) => route.mode === mode),
        ({ status }) => status === 'planned',
      ),
    )
    return { kinds: kinds.filter(({ count }) => count), modes: modes.filter(({ count }) => count) }
  })
}

const countOf = <Name extends string, Item>(name: Name, items: Item[], isPlanned: (item: Item) => boolean) => ({
  name,
  count: items.length,
  planned: items.filter(isPlanned).length,
})

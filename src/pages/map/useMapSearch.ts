import { computed, onBeforeUnmount, watch, type Ref } from 'vue'
import type { Place, Route } from '../../model/place'
import { useLibrary } from '../../stores/library/library'
import { useSearch } from '../../stores/search/search'

/** Of so many measures found, the places they name are shown as well. */
const measuresAsked = 12

/** The app's one search, read for what has a place on the map: places, what the measures found name, routes. */
export function useMapSearch(words: Ref<string>) {
  const library = useLibrary()
  const search = useSearch()
  const wanted = computed(() => words.value.trim())
  watch(wanted, (text) => void search.ask(text), { immediate: true })
  onBeforeUnmount(() => void search.ask(''))

  const hits = computed(() => (search.answer?.query.trim() === wanted.value ? search.answer.hits : []))
  const names = ({ name, aliases = [] }: { name: Place['name']; aliases?: string[] }) =>
    [...Object.values(name), ...aliases].some((each) => each.toLowerCase().includes(wanted.value.toLowerCase()))

  /** Best first: the places found, those so named, then those that the measures found speak of. */
  const places = computed<Place[]>(() => {
    if (!wanted.value) return []
    const found = hits.value.filter(({ kind, related }) => kind === 'place' && !related).map(({ id }) => id)
    const named = (library.library?.places ?? []).filter(names).map(({ id }) => id)
    const spokenOf = hits.value
      .filter(({ kind, related, original }) => kind === 'measure' && !related && !original)
      .slice(0, measuresAsked)
      .flatMap(({ id, point }) => {
        const points = library.measures.get(id)?.points ?? []
        return (point === undefined ? points : points.slice(point, point + 1)).flatMap((each) => each.places)
      })
    return [...new Set([...named, ...found, ...spokenOf])].flatMap((id) => library.places.get(id) ?? [])
  })
  const routes = computed<Route[]>(() => {
    if (!wanted.value) return []
    const found = new Set(hits.value.filter(({ kind }) => String(kind) === 'route').map(({ id }) => id))
    return (library.library?.routes ?? []).filter((route) => found.has(route.id) || names(route))
  })
  const measureCount = computed(() => hits.value.filter(({ kind, related }) => kind === 'measure' && !related).length)
  return { wanted, places, routes, measureCount }
}

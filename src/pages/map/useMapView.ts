import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { hashFor, typedIn } from '../../model/typedHash'
import { readView, writeView, type MapView } from '../../map/view'

/** Whether something lies over the map that back should take away. */
const isCovered = ({ place, route, list, sheet, town, country, gathered }: MapView) =>
  Boolean(place ?? route ?? list ?? sheet ?? town ?? country ?? gathered[0])

/**
 * The map's view in the address. What opens over the map is a step of its own, so that back closes it; what only moves
 * is none.
 */
export function useMapView() {
  const route = useRoute()
  const router = useRouter()
  const view = computed(() => readView(route.query))
  /** The same without zoom and centre, unchanged while the map only moves: what depends on it is not drawn anew. */
  const layersText = computed(() => JSON.stringify(writeView({ ...view.value, zoom: undefined, at: undefined })))
  const layers = computed(() => readView(JSON.parse(layersText.value)))
  /** The words searched for, which are still there when the person comes back from a place. */
  const wordsInAddress = () => (typeof route.query.q === 'string' ? route.query.q : typedIn(route.hash))
  const words = ref(wordsInAddress())
  watch(wordsInAddress, (text) => {
    if (route.name === 'map' && text !== words.value.trim()) words.value = text
  })
  watch(words, () => change({}))
  const addressOf = (part: Partial<MapView>) => ({
    name: 'map',
    query: writeView({ ...view.value, ...part }),
    hash: hashFor(words.value.trim()),
  })

  // A map that comes to rest while another page is still loading must not call the person back.
  let isLeaving = false
  const forgetters = [
    router.beforeEach(({ name }) => {
      isLeaving = name !== 'map'
    }),
    router.afterEach((_to, _from, failure) => {
      if (failure) isLeaving = false
    }),
  ]
  onBeforeUnmount(() => forgetters.forEach((forget) => forget()))

  async function change(part: Partial<MapView>) {
    if (!isLeaving) await router.replace(addressOf(part))
  }
  /** Over what is open already this takes its place, unless it is a step further in. */
  const open = (part: Partial<MapView>, further = false) =>
    isCovered(view.value) && !further ? change(part) : router.push(addressOf(part))

  /** Takes away what was opened: the step back if it was one, with the view as it is now. */
  function close(part: Partial<MapView>) {
    const next = { ...view.value, ...part }
    const before: unknown = window.history.state?.back
    const from = typeof before === 'string' ? router.resolve(before) : undefined
    if (isCovered(next) || from?.name !== 'map' || isCovered(readView(from?.query ?? {}))) return change(part)
    const address = addressOf(part)
    const stop = router.afterEach(() => {
      stop()
      void router.replace(address)
    })
    return router.back()
  }

  return { view, layers, words, change, open, close }
}

import { useEventListener } from '@vueuse/core'
import { computed, onBeforeUnmount, watch, type WritableComputedRef } from 'vue'
import { onBeforeRouteLeave, type RouteLocationNormalizedLoaded, type Router } from 'vue-router'
import { useRecentSearches } from '../stores/search/recentSearches'
import { hashFor, typedIn } from '../model/typedHash'
import { useSearch } from '../stores/search/search'

/**
 * The address follows once nothing has been typed for so long, in milliseconds: writing it takes longer than finding.
 */
const pause = 300

/**
 * The text of a search field, kept in the address so that back, reload and a shared link find the same list: behind the
 * `#`, since what is typed is for no server's log. A link of an older version has it behind the `?`.
 */
export function useQueryText(route: RouteLocationNormalizedLoaded, router: Router): WritableComputedRef<string> {
  const search = useSearch()
  const recent = useRecentSearches()
  const inAddress = () => (typeof route.query.q === 'string' ? route.query.q : typedIn(route.hash))
  const name = route.name
  let late: ReturnType<typeof setTimeout> | undefined
  watch(
    inAddress,
    (query) => {
      // The address has no spaces at its ends: they are not taken back from whoever pauses between two words.
      if (route.name === name && query.trim() !== search.query.trim() && !late) void search.ask(query)
    },
    { immediate: true },
  )

  const address = () => ({ query: { ...route.query, q: undefined }, hash: hashFor(search.query.trim()) })
  if (route.query.q !== undefined)
    void router.replace({ query: { ...route.query, q: undefined }, hash: hashFor(inAddress()) })
  function write() {
    clearTimeout(late)
    late = undefined
    return router.replace(address())
  }
  // Who goes on at once comes back to what was typed. By then "back" has left the address already.
  onBeforeRouteLeave(() => {
    if (!late) return
    clearTimeout(late)
    late = undefined
    const { history } = router.options
    if (history.location === route.fullPath) history.replace(router.resolve(address()).fullPath)
  })
  /** Who leaves a list that held something, for another page or another app, has found it by these words. */
  function remember() {
    if (search.answer?.hits.length) recent.remember(search.query)
  }
  useEventListener(window, 'pagehide', remember)
  useEventListener(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') remember()
  })
  onBeforeUnmount(() => {
    remember()
    void search.ask('')
  })
  return computed({
    get: () => search.query,
    set: (text) => {
      void search.ask(text)
      clearTimeout(late)
      late = setTimeout(() => void write(), pause)
    },
  })
}

import { computed, onBeforeUnmount, watch, type WritableComputedRef } from 'vue'
import type { RouteLocationNormalizedLoaded, Router } from 'vue-router'
import { useRecentSearches } from '../stores/recentSearches'
import { useSearch } from '../stores/search'

/** The text of a search field, kept in the address (`?q=`) so that back, reload and a shared link find the same list. */
export function useQueryText(route: RouteLocationNormalizedLoaded, router: Router): WritableComputedRef<string> {
  const search = useSearch()
  const recent = useRecentSearches()
  const inAddress = () => (typeof route.query.q === 'string' ? route.query.q : '')
  const name = route.name
  watch(inAddress, (query) => {
    if (route.name === name && query !== search.query) void search.ask(query)
  }, { immediate: true })
  // Who leaves the page from a list that held something has found it by these words.
  onBeforeUnmount(() => {
    if (search.answer?.hits.length) recent.remember(search.query)
    void search.ask('')
  })
  return computed({
    get: () => search.query,
    set: (text) => {
      void search.ask(text)
      void router.replace({ query: { ...route.query, q: text.trim() || undefined } })
    },
  })
}

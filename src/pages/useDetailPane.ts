import { useMediaQuery } from '@vueuse/core'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Measure } from '../model/measure'
import { useLibrary } from '../stores/library/library'

/** On a wide screen the chosen measure of a list, or its first, stands beside it; the address remembers which. */
export function useDetailPane(rows: () => { measure: Measure }[]) {
  const library = useLibrary()
  const route = useRoute()
  const wide = useMediaQuery('(min-width: 768px)')
  const detail = computed(() => {
    if (!wide.value) return undefined
    const asked = typeof route.query.m === 'string' ? library.measureAt(route.query.m) : undefined
    return asked ?? rows()[0]?.measure
  })
  /** Another function for another address: the list draws its links anew when it is given one. */
  const detailLink = computed(() => {
    const { query, hash } = route
    return wide.value ? ({ id }: Measure) => ({ query: { ...query, m: id }, hash }) : undefined
  })
  return { detail, detailLink }
}

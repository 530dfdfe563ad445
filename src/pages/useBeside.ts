import { useMediaQuery } from '@vueuse/core'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Measure } from '../model'
import { useLibrary } from '../stores/library'

/** On a wide screen the chosen measure of a list, or its first, stands beside it; the address remembers which. */
export function useBeside(rows: () => { measure: Measure }[]) {
  const library = useLibrary()
  const route = useRoute()
  const wide = useMediaQuery('(min-width: 768px)')
  const beside = computed(() => {
    if (!wide.value) return undefined
    const asked = typeof route.query.m === 'string' ? library.measureAt(route.query.m) : undefined
    return asked ?? rows()[0]?.measure
  })
  const linkTo = ({ id }: Measure) => ({ query: { ...route.query, m: id } })
  return { beside, besideLink: computed(() => (wide.value ? linkTo : undefined)) }
}

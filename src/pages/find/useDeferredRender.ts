import { onMounted, ref } from 'vue'

let hasStarted = false

/**
 * False while the first page of a start is drawn: what stands at its foot follows in a task of its own, so that a slow
 * phone can answer the finger between the two. Later pages are drawn at once, or coming back would find no place to
 * scroll to.
 */
export function useDeferredRender() {
  // The build draws it whole.
  const isTime = ref(hasStarted || import.meta.env.SSR)
  onMounted(() =>
    setTimeout(() => {
      hasStarted = isTime.value = true
    }),
  )
  return isTime
}

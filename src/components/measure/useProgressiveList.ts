import { useEventListener } from '@vueuse/core'
import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { whenIdle } from '../../platform/idle'

/** Cards that fill most phones; where they do not, more follow before the screen is drawn. */
const first = 3
/** Cards at an idle moment: little enough that a key pressed meanwhile hardly waits. */
const step = 3
/** After a change the rest waits so long, in milliseconds: while somebody types, the next change comes sooner. */
const pause = 150

/** Milliseconds after which the next cards come even if the phone is busy. */
const timeoutMs = 500

/** Whether the router is about to scroll to where the person was. */
function isBack(): boolean {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'scroll' in state && Boolean(state.scroll)
}

/**
 * How many rows of a long list are there: of a changed list at once those that fill the screen, the others, up to
 * `wanted`, at idle moments. Whoever prints, has scrolled down or comes back to where they were gets all of them at
 * once.
 * @param list where the rows stand
 */
export function useProgressiveList(list: () => HTMLElement | null, changes: () => unknown, wanted: () => number) {
  const filled = ref(Infinity)
  /** Asking where the list ends makes the browser lay out the page, so it is asked only until the screen is full. */
  let isScreenFull = false
  /** Counts the changes, so that filling up an older list ends with the next one. */
  let round = 0
  const fill = (of: number) =>
    whenIdle(() => {
      if (of !== round) return
      filled.value = filled.value + step < wanted() ? filled.value + step : Infinity
      if (filled.value !== Infinity) fill(of)
    }, timeoutMs)
  function begin() {
    const own = ++round
    filled.value = first
    isScreenFull = false
    setTimeout(() => {
      if (own === round) fill(own)
    }, pause)
  }
  if (!isBack()) begin()
  /** Noted as it changes: asked in the middle of a change it makes the browser lay out the page as well. */
  let scrolled = window.scrollY
  useEventListener(
    window,
    'scroll',
    () => {
      scrolled = window.scrollY
    },
    { passive: true },
  )
  watch(changes, () => {
    if (scrolled < window.innerHeight) begin()
  })
  const fillScreen = () => {
    const element = list()
    if (!element || isScreenFull || filled.value >= wanted()) return
    isScreenFull = element.getBoundingClientRect().bottom >= window.innerHeight
    if (!isScreenFull) filled.value++
  }
  watch([changes, filled], fillScreen, { flush: 'post' })
  onMounted(fillScreen)
  useEventListener(window, 'beforeprint', () => {
    filled.value = Infinity
  })
  onBeforeUnmount(() => {
    round++
  })
  return { count: computed(() => Math.min(filled.value, wanted())), isFull: computed(() => filled.value >= wanted()) }
}

import { onBeforeUnmount, onMounted, watch } from 'vue'
import { useRouter } from 'vue-router'

let sheets = 0

/**
 * While something lies over a page, Back closes it and stays on the page. The browser only tells of Back when there is
 * an entry to go back to, so an entry of the same address is pushed for as long as it is open.
 */
export function useBackCloses(isOpen: () => boolean, close: () => void): void {
  const router = useRouter()
  let entry: string | undefined
  let isGone = false
  /** Pending while the browser takes the entry away: it tells of it later. */
  let leaving: Promise<void> | undefined
  const isShut = () => isGone || !isOpen()
  const isOnTop = () => entry !== undefined && stateOf(history.state).sheet === entry

  function open() {
    if (entry !== undefined) return
    entry = `sheet-${++sheets}-${Date.now()}`
    history.pushState({ ...stateOf(history.state), sheet: entry }, '')
  }
  /** Whoever closes it to go elsewhere has that under way by the next task: going back would undo it. */
  function leave(then = () => {}) {
    setTimeout(() => {
      const own = isOnTop() && isShut()
      if (own) leaving = wentBack()
      if (isShut()) entry = undefined
      void Promise.resolve(leaving).then(then)
    })
  }
  async function wentBack(): Promise<void> {
    const told = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
    history.back()
    await told
    leaving = undefined
  }
  function goneBack() {
    if (entry === undefined || isOnTop()) return
    entry = undefined
    close()
  }
  watch(isOpen, (opened) => (opened ? open() : leave()))
  // A link inside the sheet takes the place of its entry: the way back leads to the page, not to the sheet.
  const stopGuarding = router.beforeEach(async ({ path, query, hash, fullPath }) => {
    if (fullPath === router.currentRoute.value.fullPath) return true
    // On the entry that is being taken away a page would go with it: it is opened anew once that is gone.
    if (leaving) {
      await leaving
      return { path, query, hash }
    }
    if (!isOnTop()) return true
    entry = undefined
    return { path, query, hash, replace: true }
  })
  onMounted(() => {
    addEventListener('popstate', goneBack)
    if (isOpen()) open()
  })
  onBeforeUnmount(() => {
    removeEventListener('popstate', goneBack)
    isGone = true
    leave(stopGuarding)
  })
}

const stateOf = (state: unknown): { sheet?: string } => (typeof state === 'object' && state !== null ? state : {})

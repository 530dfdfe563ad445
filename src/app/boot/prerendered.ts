import { watch } from 'vue'
import type { Router } from 'vue-router'

/**
 * The text that came with the page itself stays until the library is there to show more, or the person goes on or
 * chooses another language. Called once the app is mounted, what is returned takes it away also where the library of an
 * earlier visit had been read before.
 */
export function keepPrerendered(
  router: Pick<Router, 'afterEach'>,
  library: { library?: unknown; state: string },
): () => void {
  const given = document.getElementById('given')
  if (!given) return () => undefined
  const root = document.documentElement
  root.dataset.given = ''
  const stops = [router.afterEach(remove)]
  function remove() {
    for (const stop of stops) stop()
    given!.remove()
    delete root.dataset.given
  }
  const isSettled = () =>
    library.library !== undefined || !['none', 'installing', 'ready', 'stale'].includes(library.state)
  return () => {
    if (isSettled()) remove()
    else stops.push(watch(isSettled, remove, { flush: 'post' }))
  }
}

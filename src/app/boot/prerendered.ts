import { watch } from 'vue'
import type { Router } from 'vue-router'
import { useLibrary } from '../../stores/library/library'

/**
 * The text that came with the page itself stays until the library is there to show more, or the person goes on or
 * chooses another language.
 */
export function keepPrerendered(router: Router) {
  const given = document.getElementById('given')
  if (!given) return
  const root = document.documentElement
  const library = useLibrary()
  root.dataset.given = ''
  const remove = () => {
    stopWatching()
    stopRouting()
    given.remove()
    delete root.dataset.given
  }
  const stopRouting = router.afterEach(remove)
  const stopWatching = watch(
    () => library.library !== undefined || !['none', 'installing', 'ready', 'stale'].includes(library.state),
    (settled) => {
      if (settled) remove()
    },
    { flush: 'post' },
  )
}

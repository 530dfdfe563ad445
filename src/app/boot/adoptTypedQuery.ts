import type { Router } from 'vue-router'
import { hashFor } from '../../model/typedHash'

/**
 * What the person has typed into the page's own search field before the app was there goes along into the app's.
 * To be called before the app is mounted over the page; the function it gives puts the cursor back afterwards.
 */
export async function adoptTypedQuery(router: Router): Promise<() => void> {
  const field = [...document.querySelectorAll<HTMLInputElement>('.shell input')].find(
    (input) => input.value || input === document.activeElement,
  )
  if (!field) return () => undefined
  const { value, selectionStart, selectionEnd } = field
  const focused = field === document.activeElement
  const route = router.currentRoute.value
  if (value.trim()) await router.replace({ query: route.query, hash: hashFor(value.trim()) })
  return () => {
    const own = document.querySelector<HTMLInputElement>('#app input[type=search]')
    if (!focused || !own) return
    own.focus()
    own.setSelectionRange(selectionStart, selectionEnd)
  }
}

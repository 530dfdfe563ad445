import { watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import { useWords } from '../../locales/useWords'

const setContent = (selector: string, content: string) =>
  document.querySelector(selector)?.setAttribute('content', content)
/** The app's own description, for pages that have none. */
let ownDescription: string | undefined

/**
 * The window's title and what a shared or bookmarked page says of itself, in the language on the screen. Both are asked
 * for again when it changes.
 */
export function useHead(title: () => string | undefined, description: () => string | undefined = () => undefined) {
  const { t } = useWords()
  const route = useRoute()
  watchEffect(() => {
    const name = t('app.name')
    const words = title()
    const full = words ? `${words} · ${name}` : name
    document.title = full
    ownDescription ??= document.querySelector('meta[name=description]')?.getAttribute('content') ?? ''
    const about = description() ?? ownDescription
    setContent('meta[name=description]', about)
    setContent('meta[property="og:title"]', full)
    setContent('meta[property="og:description"]', about)
    // Only a build that knows its site has one.
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
    if (!canonical) return
    canonical.href = new URL(import.meta.env.BASE_URL.replace(/\/$/, '') + route.path, canonical.href).href
    setContent('meta[property="og:url"]', canonical.href)
  })
}

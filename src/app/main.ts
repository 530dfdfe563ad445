import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { keepPrerendered } from './boot/prerendered'
import { whenIdle } from '../platform/idle'
import { loadAllWords } from '../locales/i18n'
import '../pwa/installOffer'
import { router } from './router'
import { useLibrary } from '../stores/library/library'
import { useSettings } from '../stores/person/settings'
import { useUpdates } from '../stores/updates/updates'
import { adoptTypedQuery } from './boot/adoptTypedQuery'
import { installTrustedTypes } from './boot/trustedTypes'
import { prefetchNextSteps } from './boot/prefetch'
import '../styles/index.css'

/** The worker and the question for news wait until the first screen stands, at most so many milliseconds. */
const timeoutMs = 4_000

// Tells public/boot.js that the app's own code has arrived.
document.documentElement.dataset.started = ''
installTrustedTypes()

async function start() {
  const app = createApp(App).use(createPinia())
  const updates = useUpdates()
  router.onError((_, to) => void updates.recover(router.resolve(to).href))
  void useLibrary().start()
  // A first page that cannot be loaded is told of by the app itself.
  await Promise.all([useSettings().start(), app.use(router) && router.isReady().catch(() => undefined)])
  document.getElementById('unloaded')?.remove()
  keepPrerendered(router)
  const typeOn = await adoptTypedQuery(router)
  // Drawing the page is a task of its own, so that a slow phone can scroll before it.
  await new Promise((resolve) => setTimeout(resolve))
  // Vue would read the first screen's elements back into a text and keep it.
  document.getElementById('app')?.replaceChildren()
  app.mount('#app')
  typeOn()
  whenIdle(() => {
    // Words that do not come now are asked for again by the page that needs them.
    loadAllWords().catch(() => undefined)
    prefetchNextSteps()
    void updates.start()
  }, timeoutMs)
}

// Reading the code was a task, starting it is another.
setTimeout(() => {
  start().catch((error: unknown) => {
    console.error(error)
    void useUpdates().recover(location.href)
  })
})

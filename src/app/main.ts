import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Router } from 'vue-router'
import App from './App.vue'
import { keepPrerendered } from './boot/prerendered'
import { whenIdle } from '../platform/idle'
import { loadAllWords } from '../locales/i18n'
import '../pwa/installOffer'
import { reloadOnce } from '../pwa/recover'
import { report } from '../platform/report'
import { createAppRouter } from './router'
import { useLibrary } from '../stores/library/library'
import { useSettings } from '../stores/person/settings'
import { useUpdates } from '../stores/updates/updates'
import { adoptTypedQuery, whenCalm } from './boot/adoptTypedQuery'
import { installTrustedTypes } from './boot/trustedTypes'
import { prefetchNextSteps } from './boot/prefetch'
import { reportErrors } from './errors'
import '../styles/index.css'

/** The worker and the question for news wait until the first screen stands, at most so many milliseconds. */
const timeoutMs = 4_000

// Tells public/boot.js that the app's own code has arrived.
document.documentElement.dataset.started = ''
installTrustedTypes()

/** How long to wait before what watches over the app is asked for again, in milliseconds. */
const loadAgainAfter = 10_000
function startInBackground(router: Router) {
  import('./background').then(
    ({ startBackground }) => startBackground(router).catch((error: unknown) => report(error, 'background')),
    // Not there yet. Asking again registers nothing twice, since nothing of it has run.
    () => setTimeout(() => startInBackground(router), loadAgainAfter),
  )
}

/** Files opened with the app wait in the browser's queue until somebody asks for them. */
function hearFiles(router: Router) {
  import('../stores/notebook/received').then(
    ({ useReceived }) => {
      const received = useReceived()
      received.listen(router)
      received.sweep().catch((error: unknown) => report(error, 'received.sweep'))
    },
    (error: unknown) => report(error, 'received'),
  )
}

/**
 * The words of the first screen are asked for again a few times, and then, or at once without a network, those of
 * another language; without any there is no screen to show.
 */
const wordsAgainAfter = [1_000, 3_000, 8_000] as const
async function words(attempt = 0): Promise<void> {
  const wait = wordsAgainAfter[attempt]
  // Without a network nothing comes by waiting.
  const isLast = wait === undefined || !navigator.onLine
  try {
    await useSettings().start()
  } catch (error) {
    report(error, 'words')
    if (isLast) return useSettings().start(true)
    await new Promise((resolve) => setTimeout(resolve, wait))
    return words(attempt + 1)
  }
}

async function start() {
  const router = createAppRouter()
  const app = createApp(App).use(createPinia())
  const updates = useUpdates()
  reportErrors(app, router, (address) => updates.recover(address))
  const library = useLibrary()
  library.start().catch((error: unknown) => report(error, 'library.start'))
  // A first page that cannot be loaded is told of by the app itself.
  await Promise.all([words(), app.use(router) && router.isReady().catch(() => undefined)])
  // The first page was refused for the words of a language that is not shown after all.
  if (useSettings().unavailable && !router.currentRoute.value.matched.length)
    await router.replace(router.options.history.location).catch((error: unknown) => report(error, 'words'))
  document.getElementById('unloaded')?.remove()
  const showApp = keepPrerendered(router, library)
  // Drawing the page is a task of its own, so that a slow phone can scroll before it.
  const mount = () => {
    app.mount('#app')
    showApp()
  }
  setTimeout(() => whenCalm(() => adoptTypedQuery(document.getElementById('app')!, mount)))
  whenIdle(() => {
    // Words that do not come now are asked for again by the page that needs them.
    loadAllWords().catch((error: unknown) => report(error, 'words'))
    prefetchNextSteps()
    startInBackground(router)
    hearFiles(router)
  }, timeoutMs)
}

// Reading the code was a task, starting it is another.
setTimeout(() => {
  start().catch((error: unknown) => {
    report(error, 'start')
    // The page itself says in every language how to go on; it is loaded afresh once where that may help.
    document.documentElement.dataset.stuck = ''
    reloadOnce(location.href).catch((late: unknown) => report(late, 'start'))
  })
})

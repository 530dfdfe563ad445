import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { setCacheNameDetails } from 'workbox-core'
import { tileAnswerer } from './tileCache'

declare const __TILE_URL__: string
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string, revision: string | null }[] }

// Only caches of this name are ever touched: other apps may live on the same origin.
setCacheNameDetails({ prefix: 'xiangce' })
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Any address of the app opens the shell; the library's packs and files with an ending are real files or real 404s.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/packs\//, /\.[a-z0-9]+$/i] }))

// Tiles of an online layer, where the operator set one: some hundred of them are kept, for a network that comes and goes.
const mostTiles = 400
if (__TILE_URL__) {
  const { origin } = new URL(__TILE_URL__)
  const answer = tileAnswerer({ caches: self.caches, fetch: (request) => fetch(request), limit: mostTiles })
  registerRoute(({ url, request }) => url.origin === origin && request.destination === 'image', ({ request }) => answer(request))
}

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
// A new version waits until the person accepts it.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

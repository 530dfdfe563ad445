import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { setCacheNameDetails } from 'workbox-core'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string, revision: string | null }[] }

// Only caches of this name are ever touched: other apps may live on the same origin.
setCacheNameDetails({ prefix: 'xiangce' })
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Any address of the app opens the shell; the library's packs and files with an ending are real files or real 404s.
// An article's number (/m/cs2021/4.4.1) has a point too, but no letter after it.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/packs\//, /\.[a-z][a-z0-9]*$/i] }))

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
// A new version waits until the person accepts it.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

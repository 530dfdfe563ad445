import { cacheNames, registerQuotaErrorCallback, setCacheNameDetails } from 'workbox-core'
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { groupOf, optionalFiles, optionalGroups, type OptionalGroup } from './optionalFiles'
import { isOwnFile } from './ownFile'
import { groupsAsked, isMessage, type StoredReply, type WorkerNews } from './messages'
import { answerShare, receiveAddress, receivedShelf } from './received'
import { tileAnswerer } from './tileCache'

declare const __TILE_URL__: string
declare const self: ServiceWorkerGlobalScope

const files = self.__WB_MANIFEST
const urlOf = (file: (typeof files)[number]) => (typeof file === 'string' ? file : file.url)
const addressOf = (url: string) => new URL(url, location.href).href
const known = new Set(files.map((file) => addressOf(urlOf(file))))
const forAll = files.filter((file) => !groupOf(addressOf(urlOf(file))))
const urls = forAll.map(urlOf)

// Only caches of this name are ever touched: other apps may live on the same origin.
setCacheNameDetails({ prefix: 'xiangce' })
const optionalName = `xiangce-optional-${self.registration.scope}`
const optional = optionalFiles({
  caches: self.caches,
  cacheName: optionalName,
  fetch: (address) => fetch(address),
  addresses: [...known],
  isOwnFile: (response) => isOwnFile(response, known),
})
/** Builds before there were optional files stored all of them: whoever had them keeps them. */
async function keptByOlderBuild(): Promise<readonly OptionalGroup[]> {
  const [hasOptional, hasOlder] = await Promise.all([optionalName, cacheNames.precache].map((name) => caches.has(name)))
  return hasOlder && !hasOptional ? optionalGroups : []
}
// Asked before the files for everybody make their cache.
self.addEventListener('install', (event) =>
  event.waitUntil(
    keptByOlderBuild()
      .then((groups) => optional.carryOver(groups))
      .catch(async (error: unknown) => {
        await tellIfFull(error)
        throw error
      }),
  ),
)

// A network's login page is answered with status 200 too; it must never be stored in place of a part of the app.
addPlugins([{ cacheWillUpdate: async ({ response }) => ((await isOwnFile(response, known)) ? response : null) }])
precacheAndRoute(forAll)
cleanupOutdatedCaches()

// Any address of the app opens the shell; the library's packs and files with an ending are real files or real 404s.
// An article's number (/m/cs2021/4.4.1) has a point too, but no letter after it.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/packs\//, /\.[a-z][a-z0-9]*$/i] }),
)

registerQuotaErrorCallback(() => tellPages({ type: 'NO_SPACE' }))

registerRoute(
  ({ url }) => optional.has(url.href),
  ({ request, event }) => {
    const answered = optional.answer(request.url)
    // A group is of use only whole: what the page asks for next time may be another file of it.
    event.waitUntil(answered.then(() => optional.store([groupOf(request.url)!])).catch(() => undefined))
    return answered
  },
)

// What another app shares with this one; a phone sends it to no server.
const base = new URL('./', location.href).href
const received = receivedShelf({ caches: self.caches, base, now: () => Date.now() })
registerRoute(
  ({ url }) => url.origin === location.origin && url.pathname === new URL(receiveAddress, base).pathname,
  ({ request }) => answerShare(request, received, base),
  'POST',
)

// What reads PDF files, and the character maps it asks for, are no part of the download for everybody: each is kept
// once it has been asked for, the latest of its name alone.
const readerFile = /\/assets\/(?:pdfjs-[\w-]+\.js|([\w-]+)-[\w-]{8}\.bcmap)$/
const mapName = (address: string): string | undefined => readerFile.exec(new URL(address).pathname)?.[1]
registerRoute(
  ({ url }) => url.origin === location.origin && readerFile.test(url.pathname),
  async ({ request }) => {
    const name = mapName(request.url)
    const cache = await caches.open(name ? 'xiangce-reader-maps' : 'xiangce-reader')
    const kept = await cache.match(request.url)
    if (kept) return kept
    const response = await fetch(request)
    if (await isOwnFile(response, known)) {
      for (const older of await cache.keys()) if (mapName(older.url) === name) await cache.delete(older)
      // A full phone reads the file all the same.
      await cache.put(request.url, response.clone()).catch(() => undefined)
    }
    return response
  },
)

// Tiles of an online layer, where the operator set one: some hundred of them are kept, for a network that comes and
// goes.
const mostTiles = 400
if (__TILE_URL__) {
  const { origin } = new URL(__TILE_URL__)
  const answer = tileAnswerer({ caches: self.caches, fetch: (request) => fetch(request), limit: mostTiles })
  registerRoute(
    ({ url, request }) => url.origin === origin && request.destination === 'image',
    ({ request }) => answer(request),
  )
}

self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), optional.sweep()])))
self.addEventListener('message', (event) => {
  // A new version waits until the person accepts it.
  if (isMessage(event.data, 'SKIP_WAITING')) {
    void self.skipWaiting()
    // What skipWaiting promises comes no sooner than the take-over itself.
    event.ports[0]?.postMessage('skips')
  }
  if (isMessage(event.data, 'IS_STORED')) {
    event.ports[0]?.postMessage('heard')
    event.waitUntil(storeMissing(groupsAsked(event.data)).then((reply) => event.ports[0]?.postMessage(reply)))
  }
})

async function tellPages(news: WorkerNews) {
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) page.postMessage(news)
}

/** When the phone is full the install fails and the old worker stays; the page says why. */
async function tellIfFull(error: unknown) {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') await tellPages({ type: 'NO_SPACE' })
}

/**
 * Looks whether every file of this version is still there that everybody needs, and those of these groups, since
 * browsers clear caches without a word, and fetches what is not.
 */
async function storeMissing(groups: readonly OptionalGroup[]): Promise<StoredReply> {
  try {
    const cache = await caches.open(cacheNames.precache)
    for (const url of urls) {
      const key = getCacheKeyForURL(url)!
      if (await cache.match(key)) continue
      const response = await fetch(url, { cache: 'no-cache' })
      // A newer deployment has other files: then its own worker is on the way, and nothing of it may be mixed in here.
      if (!(await isOwnFile(response, known))) return { stored: false }
      await cache.put(key, response)
    }
    return { stored: await optional.store(groups) }
  } catch (error) {
    await tellIfFull(error)
    return { stored: false }
  }
}

/*
 * The kill switch: published at the address of sw.js when a broken worker is on people's phones.
 * Removes the caches of Xiangce and of no other app on the origin, unregisters itself, and has open pages loaded from
 * the network. It has no business with IndexedDB, where people's notes are.
 */
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(end()))

async function end() {
  const ours = (await caches.keys()).filter((name) => name.startsWith('xiangce'))
  await Promise.all(ours.map((name) => caches.delete(name)))
  const pages = await self.clients.matchAll({ type: 'window' })
  await self.registration.unregister()
  // A page from the network registers this file again; then no cache is left to remove and the page is let alone.
  if (ours.length) for (const page of pages) page.navigate(page.url).catch(() => undefined)
}

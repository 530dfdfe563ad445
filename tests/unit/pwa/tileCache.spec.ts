import { expect, it } from 'vitest'
import { tileAnswerer } from '../../../src/pwa/tileCache'

/** As much of the browser's cache as the tiles need, in the order in which it was filled. */
function fakeCaches() {
  const kept = new Map<string, Response>()
  const cache = {
    match: ({ url }: Request) => Promise.resolve(kept.get(url)?.clone()),
    put: ({ url }: Request, response: Response) => Promise.resolve(void kept.set(url, response)),
    keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
    delete: ({ url }: Request) => Promise.resolve(kept.delete(url)),
  }
  return { kept, caches: { open: () => Promise.resolve(cache) } as unknown as CacheStorage }
}
const tile = (number: number) => new Request(`https://tiles.example/${number}`)
const picture = () => new Response('x', { headers: { 'Content-Type': 'image/png' } })

it('asks for a tile once and has it without the network from then on', async () => {
  const { caches } = fakeCaches()
  let asked = 0
  const answer = tileAnswerer({
    caches,
    limit: 3,
    fetch: () => (asked++ ? Promise.reject(new Error('no network')) : Promise.resolve(picture())),
  })
  await answer(tile(1))
  expect((await answer(tile(1))).ok).toBe(true)
  expect(asked).toBe(1)
})
it('keeps no more than its limit, and lets the oldest go first', async () => {
  const { kept, caches } = fakeCaches()
  const answer = tileAnswerer({ caches, limit: 2, fetch: () => Promise.resolve(picture()) })
  for (const number of [1, 2, 3]) await answer(tile(number))
  expect([...kept.keys()]).toEqual([tile(2).url, tile(3).url])
})
it('never keeps a refusal or a login page', async () => {
  const { kept, caches } = fakeCaches()
  const pages = [
    new Response('no', { status: 403, headers: { 'Content-Type': 'image/png' } }),
    new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
  ]
  const answer = tileAnswerer({ caches, limit: 2, fetch: () => Promise.resolve(pages.pop()!) })
  await answer(tile(1))
  await answer(tile(2))
  expect(kept.size).toBe(0)
})

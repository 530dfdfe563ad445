/** The cache of map tiles; the prefix keeps it apart from other apps on the same origin. */
const tileCacheName = 'xiangce-tiles'

export interface TileCacheOptions {
  caches: CacheStorage
  fetch: (request: Request) => Promise<Response>
  /** Tiles kept at most. The oldest go first. */
  limit: number
}

/**
 * A tile from the cache, else from the network, kept for the next time. Refused, opaque and broken answers are passed
 * on but not kept; a full disk costs the keeping, not the tile.
 */
export function tileAnswerer({ caches, fetch, limit }: TileCacheOptions): (request: Request) => Promise<Response> {
  async function keep(request: Request, response: Response) {
    const cache = await caches.open(tileCacheName)
    await cache.put(request, response)
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - limit)).map((old) => cache.delete(old)))
  }
  return async (request) => {
    const found = await (await caches.open(tileCacheName)).match(request)
    if (found) return found
    const response = await fetch(request)
    const isPicture = response.ok && (response.headers.get('Content-Type') ?? '').startsWith('image/')
    if (isPicture) await keep(request, response.clone()).catch(() => undefined)
    return response
  }
}

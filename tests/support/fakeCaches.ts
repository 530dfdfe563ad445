/** As much of the browser's cache as the shelf needs. `full`: no room is left. */
export function fakeCaches() {
  const kept = new Map<string, Response>()
  const state = { kept, full: false, isMade: false }
  const cache = {
    match: (url: string) => Promise.resolve(kept.get(url)?.clone()),
    put: (url: string, response: Response) =>
      state.full
        ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
        : Promise.resolve(void kept.set(url, response)),
    keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
    delete: (asked: Request | string) => Promise.resolve(kept.delete(typeof asked === 'string' ? asked : asked.url)),
  }
  const open = () => {
    state.isMade = true
    return Promise.resolve(cache)
  }
  return Object.assign(state, {
    caches: { open, has: () => Promise.resolve(state.isMade) } as unknown as CacheStorage,
  })
}

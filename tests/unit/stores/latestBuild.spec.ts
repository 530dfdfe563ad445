import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const published = (build: string | undefined) =>
  vi.stubGlobal('fetch', async () => {
    if (!build) throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify({ build }))
  })
const reload = vi.fn()

describe('asking for the newest app', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.useFakeTimers()
    vi.stubGlobal('location', { reload })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    reload.mockClear()
  })

  it('waits for what watches over the worker, since a reload before would open the stored app again', async () => {
    const { offerLatestBuild, openLatestBuild } = await import('../../../src/stores/updates/latestBuild')
    published('a newer one')
    const opened = openLatestBuild()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(reload).not.toHaveBeenCalled()
    const renew = vi.fn()
    offerLatestBuild(renew)
    expect(await opened).toBe('opening')
    expect(renew).toHaveBeenCalledOnce()
    expect(reload).not.toHaveBeenCalled()
  })
  it('loads the page again when nothing watches after all', async () => {
    const { openLatestBuild } = await import('../../../src/stores/updates/latestBuild')
    published('a newer one')
    const opened = openLatestBuild()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await opened).toBe('opening')
    expect(reload).toHaveBeenCalledOnce()
  })
  it('opens nothing when this is the newest, or when nobody answers', async () => {
    const { openLatestBuild } = await import('../../../src/stores/updates/latestBuild')
    published('test')
    expect(await openLatestBuild()).toBe('already')
    published(undefined)
    expect(await openLatestBuild()).toBe('offline')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reload).not.toHaveBeenCalled()
  })
})

import type { Page } from '@playwright/test'
import { percentile } from '../support/figures'
import { heldMemory } from '../support/memory'
import { blockingTime, openPhone, shown, typeInto, watchFor, withProfile } from '../support/phone'
import { serveBrotli } from '../support/server'

/** How one site is looked at: what stands when it can be read, and how its search is used. */
export interface Site {
  name: string
  root: string
  fallback: string
  /** Path of the first visit. */
  path: string
  content: string
  /** Opens the search where it is not open already. */
  openSearch: (page: Page) => Promise<void>
  field: string
  results: string
  resultsRoot: string
}

/** A word that both sites find, and what a phone is set to whose owner types it. */
const query = 'warehouse'
const locale = 'en-GB'
/** How long after the last answer of the server a site counts as stored. */
const quiet = 4_000

const total = (served: { bytes: number }[]) => served.reduce((sum, { bytes }) => sum + bytes, 0)

/** All figures of one site, by name: times in ms, sizes in kB. */
export async function measureSite(site: Site, port: number): Promise<Record<string, number>> {
  return withProfile(async (profile) => {
    const server = await serveBrotli(site.root, port, { fallback: site.fallback, slow: true })
    const first = await openPhone({ profile, locale })
    await watchFor(first.page, site.content)
    await first.page.goto(server.origin + site.path)
    const { content, at } = await first.page.evaluate(async () => {
      const time = (await bench.watched) ?? 0
      return { content: time, at: performance.timeOrigin + time }
    })
    const until = server.served.filter((served) => served.at <= at)
    const [bytes, requests] = [total(until), until.length]
    const { fcp, lcp } = await first.page.evaluate(() => ({ fcp: bench.fcp, lcp: bench.lcp }))
    const blocked = await blockingTime(first.page)
    // One of the sites stores hundreds of files one after another.
    server.hurry()
    await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    while (Date.now() - (server.served.at(-1)?.at ?? 0) < quiet) await first.page.waitForTimeout(500)
    const all = total([...new Map(server.served.map((served) => [served.path, served])).values()])
    const heap = await heldMemory(first)
    await first.close()
    await server.stop()
    const found = await firstResult(site, port)

    const next = await openPhone({ profile, locale })
    await next.context.setOffline(true)
    await watchFor(next.page, site.content)
    await next.page.goto(server.origin + site.path)
    const offline = await next.page.evaluate(() => bench.watched ?? 0)
    await next.page.waitForTimeout(1_500)
    await site.openSearch(next.page)
    const keys = await typeInto(next.page, site.field, site.resultsRoot, query, 900)
    const searched = await heldMemory(next)
    await next.close()
    return {
      'first visit: bytes until content, kB': bytes / 1e3,
      'first visit: requests until content': requests,
      'first visit: first paint, ms': fcp,
      'first visit: largest paint, ms': lcp,
      'first visit: content readable, ms': content,
      'first visit: total blocking time, ms': blocked,
      'first visit: to the first result, ms': found,
      'all kept for offline, kB': all / 1e3,
      'offline start: content, ms': offline,
      'a key to results: p50, ms': percentile(keys, 0.5),
      'a key to results: p95, ms': percentile(keys, 0.95),
      'memory after the visit, kB': heap.all / 1e3,
      'of it the page, kB': heap.page / 1e3,
      'memory after a search, kB': searched.all / 1e3,
      'of that the page, kB': searched.page / 1e3,
    }
  })
}

/** A newcomer who searches as soon as there is something to search with: from the address to the first result. */
async function firstResult(site: Site, port: number): Promise<number> {
  return withProfile(async (profile) => {
    const server = await serveBrotli(site.root, port, { fallback: site.fallback, slow: true })
    const { page, close } = await openPhone({ profile, locale })
    await page.goto(server.origin + site.path, { waitUntil: 'commit' })
    await site.openSearch(page)
    await page.locator(site.field).first().fill(query)
    const time = await shown(page, site.results)
    await close()
    await server.stop()
    return time
  })
}

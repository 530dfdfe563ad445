import { serveBrotli } from '../support/server'
import { percentile } from '../support/figures'
import { openPhone, shown, typeInto, watchFor, withProfile } from '../support/phone'
import type { Row } from './row'

const root = 'dist'
const typeCard = '.find__types a'
const stored = '[data-testid="offline-status"].tag--green'
/** A word to speak of each kind of query: Chinese, English, French, pinyin, and two words. */
const queries = ['跨境人民币结算', 'export tax refund', 'entrepôt', 'haiwaicang', '非洲 咖啡']
const sum = (values: { bytes: number }[]) => values.reduce((total, { bytes }) => total + bytes, 0)

/**
 * One person's way: the first visit over a slow network, all made ready, then a start without any network, a search and
 * a type.
 */
export async function visits(port: number): Promise<Row[]> {
  return withProfile(async (profile) => {
    const server = await serveBrotli(root, port, { slow: true })
    const first = await openPhone({ profile })
    await watchFor(first.page, typeCard)
    await first.page.goto(server.origin)
    const types = await first.page.evaluate(() => bench.watched ?? 0)
    const before = await first.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap((entry) =>
          entry instanceof PerformanceResourceTiming && /\.(?:js|css)$/.test(entry.name) && entry.responseEnd
            ? [{ name: entry.name, bytes: entry.encodedBodySize }]
            : [],
        ),
    )
    const { fcp, lcp } = await first.page.evaluate(() => ({ fcp: bench.fcp, lcp: bench.lcp }))
    await shown(first.page, stored)
    await first.close()
    const once = new Map(server.served.map((served) => [served.path, served]))
    const [all, twice] = [sum([...once.values()]), sum(server.served)]
    await server.stop()

    const next = await openPhone({ profile })
    await next.context.setOffline(true)
    await watchFor(next.page, typeCard)
    await next.page.goto(server.origin)
    const offline = await next.page.evaluate(() => bench.watched ?? 0)
    await next.page.waitForTimeout(1_500)
    const keys: number[] = []
    const lists: number[] = []
    for (const query of queries) {
      keys.push(...(await typeInto(next.page, 'input[type=search]', 'main', query, 800, lists)))
      await next.page.locator('input[type=search]').first().fill('')
      await next.page.waitForTimeout(300)
    }
    await next.page.evaluate(() => bench.arm('click', 'main', 0, '.measure-card'))
    await next.page.locator(typeCard).first().click()
    const tap = await next.page.evaluate(() => bench.armed ?? 0)
    await next.close()

    return [
      {
        what: 'first visit: largest paint',
        unit: 'ms',
        values: [lcp],
        most: 1_500,
        note: `first paint ${Math.round(fcp)} ms`,
      },
      { what: 'first visit: enterprise types readable', unit: 'ms', values: [types], most: 1_500 },
      {
        what: 'first visit: script and style until then',
        unit: 'kB',
        values: [sum(before) / 1e3],
        most: 120,
        note: before.some(({ name }) => /\/map-/.test(name)) ? 'the map came along' : 'no map among them',
      },
      {
        what: 'all ready for offline, each file once',
        unit: 'kB',
        values: [all / 1e3],
        most: 750,
        note: `${once.size} files`,
      },
      {
        what: 'all ready for offline, as transferred',
        unit: 'kB',
        values: [twice / 1e3],
        most: 750,
        note: 'files fetched twice count twice',
      },
      { what: 'cold start offline, to the types', unit: 'ms', values: [offline], most: 400 },
      {
        what: 'a key to ranked results: p95',
        unit: 'ms',
        values: [percentile(keys, 0.95)],
        most: 50,
        note: `${keys.length} keys; the worker runs at full speed`,
      },
      {
        what: 'a key to the list below the screen too: p95',
        unit: 'ms',
        values: [percentile(lists, 0.95)],
        note: 'cards out of sight are filled in while nobody types',
      },
      { what: 'a key to ranked results: p50', unit: 'ms', values: [percentile(keys, 0.5)] },
      { what: 'a type tapped, to its list', unit: 'ms', values: [tap], most: 80, note: 'the first tap after a start' },
    ]
  })
}

/** Whether the types can be read where no script runs at all. */
export async function withoutScript(port: number): Promise<Row[]> {
  return withProfile(async (profile) => {
    const server = await serveBrotli(root, port)
    const phone = await openPhone({ profile, javaScript: false, slow: false })
    await phone.page.goto(server.origin)
    const words = await phone.page.locator('body').innerText()
    await phone.close()
    await server.stop()
    return [{ what: 'types readable without any script', unit: '', values: [Number(/跨境电商/.test(words))], least: 1 }]
  })
}

import { star, storedFiles, untilStored } from '../support/app'
import { answerWith, expect, test } from '../support/host'
import { say } from '../support/say'

test('when the browser has removed worker and caches, the next visit stores the app again', async ({
  visitor,
  host,
  context,
}) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await visitor.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await visitor.close()
  const again = await context.newPage()
  await again.goto(host.origin)
  await untilStored(again)
  await again.close()
  await host.stop()

  const later = await context.newPage()
  await later.goto(`${host.origin}/map`)
  await expect(later.locator('.leaflet-container canvas')).toBeVisible()
})

test('when only some stored files are gone, the app fetches just those before it says that it works offline', async ({
  visitor,
  host,
  context,
}) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  const removed = await visitor.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (!/assets\/map-|index\.html/.test(request.url)) continue
        await cache.delete(request)
        paths.push(new URL(request.url).pathname)
      }
    }
    return paths
  })
  expect(removed.length).toBeGreaterThan(2)
  await visitor.close()

  const again = await context.newPage()
  await again.goto(host.origin)
  await untilStored(again)
  const kept = await storedFiles(again)
  expect(kept).toEqual(expect.arrayContaining(removed))
  await again.close()
  await host.stop()

  const later = await context.newPage()
  await later.goto(`${host.origin}/map`)
  await expect(later.locator('.leaflet-container canvas')).toBeVisible()
})

test('a network’s login page is never stored in place of a part of the app', async ({ visitor, host }) => {
  const login = answerWith(200, 'text/html', '<!doctype html><title>Wi-Fi</title>')
  host.interfere((path, _, response) => /assets\/map-.*\.js$/.test(path) && login(response))
  await visitor.goto(host.origin)
  // The worker fetches one file after another, and this is one of the last.
  await expect.poll(() => host.asked.some((path) => path.includes('/assets/map-')), { timeout: 30_000 }).toBe(true)
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
  await expect(visitor.getByTestId('offline-status')).not.toHaveText(say('zh', 'offline.ready'))

  host.interfere(undefined)
  await expect(visitor.getByTestId('offline-status')).toHaveText(say('zh', 'offline.ready'), { timeout: 30_000 })
  await visitor.getByRole('link', { name: say('zh', 'nav.map'), exact: true }).click()
  await expect(visitor.locator('.leaflet-container canvas')).toBeVisible()
})

test('when the stored app does not start any more, it is thrown away and fetched anew, and the notes stay', async ({
  visitor,
  host,
}) => {
  // The page waits longer before each further attempt.
  test.slow()
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await star(visitor)
  await visitor.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (!/assets\/index-.*\.js/.test(request.url)) continue
        await cache.put(
          request,
          new Response('throw new Error("broken")', { headers: { 'Content-Type': 'text/javascript' } }),
        )
      }
    }
  })
  await visitor.goto(host.origin)
  await expect(visitor.getByText('正在打开')).toBeVisible()
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible({ timeout: 30_000 })
  await untilStored(visitor)
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByText('人民币').first()).toBeVisible()
})

import { untilStored } from '../support/app'
import { expect, test, type Host } from '../support/host'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'
import type { Page } from '@playwright/test'

test.use({ metered: true })

/** A window with a measure open whose notebook has been read. */
async function anOldWindow(page: Page, host: Host) {
  await page.goto(host.origin)
  await untilStored(page)
  await page.goto(`${host.origin}/m/cs2022/16`)
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  await expect.poll(() => rowsOf(page, 'notebook', 'saved')).toHaveLength(1)
  await page.goto(`${host.origin}/m/cs2022/15`)
  await expect(page.getByRole('button', { name: '收藏', exact: true })).toBeVisible()
  await untilWatched(page)
}
const untilWatched = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => /updateScheduler|background/.test(name)),
      ),
    )
    .toBe(true)

async function expectStopped(page: Page, why: 'update.superseded' | 'update.newerData') {
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  await expect(page.getByText(say('zh', why))).toBeVisible()
  const button = why === 'update.superseded' ? 'update.reload' : 'update.accept'
  await expect(page.getByRole('button', { name: say('zh', button), exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await rowsOf(page, 'notebook', 'saved')).toHaveLength(1)
}

test('a window whose database newer code has upgraded writes nothing more and offers to reload', async ({
  visitor,
  host,
  context,
}) => {
  await anOldWindow(visitor, host)
  const newer = await context.newPage()
  await newer.goto(`${host.origin}/icons/icon.svg`)
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('notebook', 90)
        request.onblocked = () => reject(new Error('the old window does not let go'))
        request.onupgradeneeded = () => {
          request.transaction?.objectStore('schema').put({ key: 'schema', version: 9 })
        }
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
  )
  await expect(visitor.getByText('新版应用已在另一个窗口打开')).toBeVisible()
  await expectStopped(visitor, 'update.superseded')
})

test('a write is stopped also where newer code has changed the rows without a word to other windows', async ({
  visitor,
  host,
  context,
}) => {
  await anOldWindow(visitor, host)
  const newer = await context.newPage()
  await newer.goto(`${host.origin}/icons/icon.svg`)
  await newer.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('notebook')
        request.onsuccess = () => {
          const write = request.result.transaction('schema', 'readwrite')
          write.objectStore('schema').put({ key: 'schema', version: 9 })
          write.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
  )
  await expectStopped(visitor, 'update.newerData')
})

test('a window of old code opened beside newer code can be read but stores nothing', async ({ visitor, host }) => {
  await anOldWindow(visitor, host)
  await visitor.goto(`${host.origin}/icons/icon.svg`)
  for (const name of ['library', 'notebook']) {
    await visitor.evaluate(
      (database) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open(database, 90)
          request.onupgradeneeded = () => {
            request.transaction?.objectStore('schema').put({ key: 'schema', version: 9 })
          }
          request.onsuccess = () => {
            request.result.close()
            resolve()
          }
        }),
      name,
    )
  }
  await visitor.goto(`${host.origin}/m/cs2022/15`)
  await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
  await expectStopped(visitor, 'update.newerData')
  await visitor.goto(`${host.origin}/?q=${encodeURIComponent('海外仓')}`)
  await expect(visitor.locator('.measure-card').first()).toBeVisible()
})

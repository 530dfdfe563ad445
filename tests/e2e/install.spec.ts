import type { Page } from '@playwright/test'
import { expect, test, untilStored } from '../support/app'
import { say, saying } from '../support/say'

test.use({ metered: true })

/** Chrome's own offer, as it comes where an app may be installed. */
const offer = (page: Page) =>
  page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true })
    Reflect.set(event, 'prompt', async () => {
      document.body.dataset.asked = String(Number(document.body.dataset.asked ?? 0) + 1)
      return { outcome: 'dismissed' }
    })
    dispatchEvent(event)
    return event.defaultPrevented
  })
/** The app counts each, once it watches for the moment to offer. */
async function readMeasures(app: Page, paths: string[], before = 0) {
  for (const [index, path] of paths.entries()) {
    await app.goto(`/m/cs2022/${path}`)
    await expect
      .poll(() => app.evaluate(() => localStorage.getItem('xiangce.measures.opened')))
      .toBe(String(before + index + 1))
  }
}

test('installing is offered after some measures have been read, and then not for a fortnight', async ({ app }) => {
  await app.goto('/')
  await untilStored(app)
  expect(await offer(app), 'the browser’s own banner is held back').toBe(true)
  await app.goto('/settings')
  const notice = app.getByText(say('zh', 'install.notice'))
  await expect(notice).toBeHidden()
  await readMeasures(app, ['14', '15', '16'])
  await expect(notice, 'the browser has made no offer on this page').toBeHidden()
  await offer(app)
  await expect(notice).toBeVisible()
  await app
    .locator('.update-notice')
    .getByRole('button', { name: say('zh', 'install.now') })
    .click()
  await expect(app.locator('body')).toHaveAttribute('data-asked', '1')
  await expect(notice).toBeHidden()

  const asked = () => app.evaluate(() => localStorage.getItem('xiangce.install.asked'))
  const before = await asked()
  expect(before).toBeTruthy()
  await readMeasures(app, ['18'], 3)
  await offer(app)
  await app.getByRole('link', { name: say('zh', 'nav.find'), exact: true }).click()
  await expect(app.getByRole('heading', { level: 1, name: say('zh', 'find.question') })).toBeVisible()
  await expect(notice).toBeHidden()
  expect(await asked()).toBe(before)
})

test('the guide shows the way in this browser first, and proves that everything is on the phone', async ({ app }) => {
  await app.goto('/')
  await untilStored(app)
  await app.goto('/settings')
  await app.getByRole('link', { name: say('zh', 'install.title') }).click()
  await expect(app.getByTestId('offline-check')).toHaveText(saying('zh', 'install.ready', { measures: 192 }))
  await expect(app.locator('.steps').first().locator('li')).not.toHaveCount(0)
  await app.getByText(say('zh', 'install.on.iphone')).click()
  await expect(app.getByText('添加到主屏幕').first()).toBeVisible()

  await app.evaluate(async () => {
    const names = await caches.keys()
    const cache = await caches.open(names.find((name) => name.startsWith('xiangce'))!)
    const [some] = (await cache.keys()).filter(({ url }) => url.includes('/assets/'))
    await cache.delete(some!)
    const request = indexedDB.open('library')
    await new Promise<void>((resolve) => {
      request.onsuccess = () => {
        const work = request.result.transaction('measures', 'readwrite')
        work.objectStore('measures').openCursor().onsuccess = ({ target }) =>
          (target as IDBRequest<IDBCursorWithValue>).result.delete()
        work.oncomplete = () => {
          request.result.close()
          resolve()
        }
      }
    })
  })
  await app.getByRole('button', { name: say('zh', 'install.checkAgain') }).click()
  await expect(app.getByTestId('offline-check')).toHaveText(say('zh', 'install.notReady'))
  await expect(app.getByText(say('zh', 'install.measuresStored', { measures: 191, wanted: 192 }))).toBeVisible()
})

test('an iPhone gets pictures of its own buttons, in the phone’s language', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ' +
      'Version/17.5 Mobile/15E148 Safari/604.1',
    locale: 'fr-FR',
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await page.goto(`${baseURL}/install`)
  await expect(page.getByRole('heading', { name: 'iPhone' })).toBeVisible()
  await expect(page.locator('.menu-row').first()).toHaveText('Sur l’écran d’accueil')
  await expect(page.locator('.steps svg').first()).toBeVisible()
  await context.close()
})

test('in the installed app the guide says so, and it is said once that all works offline', async ({ app }) => {
  await app.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: true })
  })
  await app.goto('/')
  await expect(app.locator('.update-notice')).toContainText(saying('zh', 'install.ready', { measures: 192 }), {
    timeout: 60_000,
  })
  await app.goto('/install')
  await expect(app.getByTestId('installed')).toBeVisible()
  await expect(app.getByTestId('offline-check')).toHaveText(saying('zh', 'install.ready', { measures: 192 }))
  await expect(app.locator('.update-notice')).toBeHidden()
})

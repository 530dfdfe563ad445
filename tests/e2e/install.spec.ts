import type { Page } from '@playwright/test'
import { expect, test, untilStored } from '../support/app'

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
async function readMeasures(app: Page) {
  for (const path of ['14', '15', '16']) {
    await app.goto(`/m/cs2022/${path}`)
    await expect
      .poll(() => app.evaluate(() => localStorage.getItem('xiangce.measures.opened')))
      .toBe(String(Number(path) - 13))
  }
}

test('installing is offered after some measures have been read, and then not for a fortnight', async ({ app }) => {
  await app.goto('/')
  await untilStored(app)
  expect(await offer(app), 'the browser’s own banner is held back').toBe(true)
  await app.goto('/settings')
  const notice = app.getByText('装到主屏幕，没有网络也能一点就开')
  await expect(notice).toBeHidden()
  await readMeasures(app)
  await expect(notice, 'the browser has made no offer on this page').toBeHidden()
  await offer(app)
  await expect(notice).toBeVisible()
  await app.locator('.update-notice').getByRole('button', { name: '安装' }).click()
  await expect(app.locator('body')).toHaveAttribute('data-asked', '1')
  await expect(notice).toBeHidden()

  await app.goto('/m/cs2022/18')
  await offer(app)
  await app.getByRole('link', { name: '找政策' }).click()
  await app.waitForTimeout(500)
  await expect(notice).toBeHidden()
})

test('the guide shows the way in this browser first, and proves that everything is on the phone', async ({ app }) => {
  await app.goto('/')
  await untilStored(app)
  await app.goto('/settings')
  await app.getByRole('link', { name: '装到手机上' }).click()
  await expect(app.getByTestId('offline-check')).toHaveText('已可离线使用：192 条措施、地图、3 种语言。')
  await expect(app.locator('.steps').first().locator('li')).not.toHaveCount(0)
  await app.getByText('苹果 iPhone').click()
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
  await app.getByRole('button', { name: '再检查一次' }).click()
  await expect(app.getByTestId('offline-check')).toHaveText(/还没有全部存好/)
  await expect(app.getByText('措施：191 / 192')).toBeVisible()
})

test('an iPhone gets pictures of its own buttons, in the phone’s language', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
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
  await expect(app.locator('.update-notice')).toContainText('已可离线使用：192 条措施', { timeout: 20_000 })
  await app.goto('/install')
  await expect(app.getByTestId('installed')).toBeVisible()
  await expect(app.getByTestId('offline-check')).toContainText('已可离线使用')
  await expect(app.locator('.update-notice')).toBeHidden()
})

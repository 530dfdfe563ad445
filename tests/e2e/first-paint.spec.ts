import { expect, test, untilStored } from '../support/app'
import type { Page } from '@playwright/test'
import { say } from '../support/say'

test.use({ metered: true })

const spoken = [
  ['zh', 'zh-CN', '跨境电商'],
  ['en', 'en-GB', 'Cross-border e-commerce'],
  ['fr', 'fr-FR', 'E-commerce transfrontalier'],
] as const
/** Where the parts of the first screen stand, in whole pixels. */
const places = (page: Page) =>
  page.evaluate(() =>
    [
      'h1',
      '.field',
      '.find__types',
      '.type-card',
      '.type-card svg',
      '.chip',
      '.intro p',
      '.tab-bar__tab',
      '.find__brand img',
      '.language-switch',
      '.find__settings',
    ]
      .flatMap((part) =>
        [...document.querySelectorAll(part)]
          .filter((element) => element.getClientRects().length)
          .map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect()
            return [part, ...[x, y, width, height].map(Math.round)].join(' ')
          }),
      )
      .sort(),
  )
const withoutTheApp = (page: Page) => page.route(/assets\/(index|base)-[^/]*\.js/, () => undefined)

test.describe('where no script runs at all', () => {
  test.use({ javaScriptEnabled: false })
  test('the enterprise types are read in Chinese and are links', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveText(
      say('zh', 'find.question'),
    )
    await expect(page.getByRole('link', { name: /^跨境电商/ })).toHaveAttribute('href', '/results?type=ecommerce')
    await expect(page.getByRole('link', { name: /e-commerce/i }).filter({ visible: true })).toHaveCount(0)
  })
})

for (const [language, locale, words] of spoken) {
  test.describe(locale, () => {
    test.use({ locale })
    test(`in ${language} the types can be read before the app's own code, and nothing moves when it comes`, async ({
      app,
      page,
    }) => {
      await withoutTheApp(page)
      await app.goto('/', { waitUntil: 'commit' })
      await expect(app.getByRole('link', { name: words }).filter({ visible: true })).toHaveCount(1)
      const before = await places(app)
      expect(before.length).toBeGreaterThan(20)
      await page.unroute(/assets\/(index|base)-[^/]*\.js/)
      await app.goto('/')
      await expect(app.locator('.shell')).toHaveCount(0)
      // The word for the state of the store changes and with it nothing but its own width.
      expect(await places(app)).toEqual(before)
    })
  })
}

test('a chosen language and look hold from the first paint on', async ({ app, page }) => {
  await app.addInitScript(() => {
    localStorage.setItem('xiangce.language', 'fr')
    localStorage.setItem('xiangce.theme', 'dark')
  })
  await withoutTheApp(page)
  await app.goto('/', { waitUntil: 'commit' })
  await expect(app.getByRole('link', { name: 'E-commerce transfrontalier' }).filter({ visible: true })).toHaveCount(1)
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(app.locator('.shell:visible')).toHaveCount(1)
})

test('what is typed before the app is there goes on in it', async ({ app, page }) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/assets\/index-[^/]*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await app.goto('/', { waitUntil: 'commit' })
  const field = app.getByRole('searchbox').filter({ visible: true })
  await field.fill('出口退税')
  letGo()
  await expect(app.locator('.measure-card').first()).toBeVisible()
  await expect(app.getByRole('searchbox')).toHaveValue('出口退税')
  await expect(app.getByRole('searchbox')).toBeFocused()
})

test('the first screen is not shown at another address, nor over a company that is known', async ({ app, page }) => {
  await app.goto('/')
  await untilStored(app)
  await app.evaluate(() =>
    localStorage.setItem(
      'xiangce.profile',
      JSON.stringify({ types: ['ecommerce'], needs: [], sectors: [], home: '', country: '' }),
    ),
  )
  await withoutTheApp(page)
  await page.context().route(/assets\/(index|base)-[^/]*\.js/, () => undefined)
  await app.goto('/?x=1', { waitUntil: 'commit' })
  await expect(app.locator('html')).toHaveAttribute('data-first', 'known')
  await app.goto('/plans', { waitUntil: 'commit' })
  await expect(app.locator('html')).toHaveAttribute('data-first', 'elsewhere')
})

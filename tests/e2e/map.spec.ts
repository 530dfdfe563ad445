import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'

const pin = (page: Page, name: RegExp) => page.locator('.pin').and(page.getByRole('button', { name }))
const legend = (page: Page) => page.getByRole('region', { name: '图例' })

test('the legend shows sign and count of each kind, and filters map and address', async ({ app }) => {
  await app.goto('/map?z=7&at=28,112.2')
  await app.getByRole('button', { name: '图例' }).click()
  const airports = legend(app).getByRole('button', { name: /^机场/ })
  await expect(airports).toContainText('2')
  await airports.click()
  await expect(airports).toHaveAttribute('aria-pressed', 'true')
  await expect(app).toHaveURL(/kinds=airport/)
  await expect(app.locator('.pin')).toHaveCount(2)
  await expect(pin(app, /黄花国际机场/)).toBeVisible()
  await legend(app)
    .getByRole('button', { name: /^铁路节点/ })
    .click()
  await expect(app).toHaveURL(/kinds=airport,rail-node/)
  await legend(app).getByRole('button', { name: '关闭' }).click()
  await app.getByRole('button', { name: /^全部/ }).click()
  await expect(app).not.toHaveURL(/kinds=/)
})

test('the legend filters routes by mode and says how many were only planned', async ({ app }) => {
  await app.goto('/map')
  await app.getByRole('button', { name: '图例' }).click()
  const air = legend(app).getByRole('button', { name: /^航空/ })
  await expect(air).toContainText(/规划 \d+/)
  await air.click()
  await expect(app).toHaveURL(/modes=air/)
  await expect(pin(app, /黄花国际机场/)).toBeVisible()
})

test('a link brings view, layers and selection back, and keeps them as the map moves', async ({ app }) => {
  await app.goto('/map?z=9&at=28.200,113.000&kinds=airport,market&place=huanghua-airport')
  await expect(app.getByRole('region', { name: '长沙黄花国际机场' })).toBeVisible()
  await expect(app.locator('.pin--selected')).toHaveAttribute('aria-label', /黄花国际机场/)
  await expect(app.getByRole('button', { name: /^市场 \d+/ })).toHaveAttribute('aria-pressed', 'true')
  await app.getByRole('application').focus()
  await app.keyboard.press('+')
  await expect(app).toHaveURL(/z=10/)
  await expect(app).toHaveURL(/kinds=airport,market.*place=huanghua-airport/)
  await app.reload()
  await expect(app.getByRole('region', { name: '长沙黄花国际机场' })).toBeVisible()
})

test('a map that only moves a little is not drawn anew when its address follows', async ({ app }) => {
  await app.addInitScript(() => {
    const draw = CanvasRenderingContext2D.prototype.setTransform
    CanvasRenderingContext2D.prototype.setTransform = function (...matrix: unknown[]) {
      document.documentElement.dataset.drawings = String(Number(document.documentElement.dataset.drawings ?? 0) + 1)
      Reflect.apply(draw, this, matrix)
    }
  })
  await app.goto('/map?z=7&at=28.000,112.200')
  const page = app.locator('html')
  await expect(page).toHaveAttribute('data-drawings', /\d/)
  await app.waitForTimeout(1_000)
  const drawings = await page.getAttribute('data-drawings')
  await app.mouse.move(195, 420)
  await app.mouse.down()
  await app.mouse.move(215, 400, { steps: 5 })
  await app.mouse.up()
  await expect(app).not.toHaveURL(/at=28\.000,112\.200/)
  await app.waitForTimeout(300)
  expect(await page.getAttribute('data-drawings')).toBe(drawings)
})

test('back closes what was opened over the map, and a closed sheet leaves no step behind', async ({ app }) => {
  await app.goto('/map?z=9&at=28.200,113.220&kinds=airport')
  await pin(app, /黄花国际机场/).click()
  const sheet = app.getByRole('region', { name: '长沙黄花国际机场' })
  await expect(sheet).toBeVisible()
  await app.goBack()
  await expect(sheet).toBeHidden()
  await expect(app).toHaveURL(/\/map\?.*kinds=airport/)

  await pin(app, /黄花国际机场/).click()
  await sheet.getByRole('button', { name: '关闭' }).click()
  await expect(sheet).toBeHidden()
  await pin(app, /黄花国际机场/).click()
  await sheet.getByRole('link', { name: /条相关措施/ }).click()
  await expect(app).toHaveURL(/\/p\/huanghua-airport/)
  await app.getByRole('button', { name: '返回' }).click()
  await expect(sheet).toBeVisible()
  await app.goBack()
  await expect(sheet).toBeHidden()
  await expect(app).toHaveURL(/\/map/)
})

test('every place of the map is in the list, by kind and by city, with the same filter and search', async ({ app }) => {
  await app.goto('/map')
  await app.getByRole('button', { name: '列表' }).click()
  await expect(app).toHaveURL(/list=kind/)
  await expect(app.getByTestId('place-count')).toContainText('345')
  await expect(app.locator('.place-link')).toHaveCount(345)
  await app.getByRole('button', { name: '按城市' }).click()
  await expect(app.locator('.place-link')).toHaveCount(345)
  await expect(app.getByRole('heading', { name: /^长沙 \d+$/ })).toBeVisible()
  await app.getByRole('button', { name: /^机场 2$/ }).click()
  await expect(app.locator('.place-link')).toHaveCount(2)
  await app.getByRole('button', { name: /^全部/ }).click()
  await app.getByRole('searchbox').fill('gaoqiao')
  await expect(app.locator('.place-link').first()).toContainText('高桥')
  await app.locator('.place-link').first().click()
  await expect(app).toHaveURL(/\/p\//)
  await app.goBack()
  await expect(app.getByRole('searchbox')).toHaveValue('gaoqiao')
})

test('near me sorts by distance, and sheet and page say how far and which way', async ({ app, context }) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 28.1926, longitude: 113.2196, accuracy: 25 })
  await app.goto('/map')
  await app.getByRole('button', { name: '附近', exact: true }).click()
  await app.getByRole('button', { name: '使用我的位置' }).click()
  await expect(app.getByText('从您的位置算起，误差约 30米')).toBeVisible()
  await expect(app.locator('.place-link').first()).toContainText(/就在这里|公里/)
  await expect(app.locator('.place-link').filter({ hasText: '黄花国际机场' })).toBeInViewport()

  await app.goto('/map?list=near')
  await app.getByRole('combobox').selectOption('岳阳')
  await expect(app.getByText('从岳阳算起')).toBeVisible()
  await app.locator('.place-link').filter({ hasText: '黄花国际机场' }).click()
  await expect(app.getByText(/^距岳阳：南面 13\d公里/)).toBeVisible()
  await app.getByRole('link', { name: '在地图上看' }).click()
  await expect(app.getByRole('region', { name: '长沙黄花国际机场' })).toContainText(/距岳阳：南面 13\d公里/)
  await expect(app.locator('.pin--selected')).toHaveAttribute('aria-label', /机场, 距岳阳：南面/)
  expect(await app.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(
    /29\.3|113\.1|yueyang/,
  )
})

test('a route opens its stops, its articles and the year it was planned', async ({ app }) => {
  await app.goto('/map?route=changsha-nansha-africa')
  const sheet = app.getByRole('region', { name: /非洲/ })
  await expect(sheet).toContainText('2021 年时为规划')
  await sheet.getByRole('link', { name: /cs2022\/5/ }).click()
  await expect(app).toHaveURL(/\/m\/cs2022\/5/)
  await app.goBack()
  await sheet.getByRole('link', { name: /南沙/ }).click()
  await expect(app).toHaveURL(/\/p\//)
})

test('the keyboard reaches each pin, opens it and comes back to it', async ({ app }) => {
  await app.goto('/map?z=9&at=28.200,113.220&kinds=airport,market')
  await expect(pin(app, /黄花国际机场/)).toBeVisible()
  const reached = new Set<string | null>()
  await app.getByRole('application').focus()
  for (let step = 0; step < (await app.locator('.pin').count()); step++) {
    await app.keyboard.press('Tab')
    reached.add(await app.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null))
  }
  expect([...reached].sort()).toEqual(
    (await app.locator('.pin').evaluateAll((pins) => pins.map((one) => one.getAttribute('aria-label')))).sort(),
  )

  await pin(app, /黄花国际机场/).focus()
  await app.keyboard.press('Space')
  const sheet = app.getByRole('region', { name: '长沙黄花国际机场' })
  await expect(sheet).toBeFocused()
  await app.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(pin(app, /黄花国际机场/)).toBeFocused()
})

test('labels never lie on each other or on a pin, in any language and depth', async ({ app }) => {
  for (const [language, views] of [
    [
      'zh',
      [
        [2, '20,60'],
        [6, '28,112'],
        [12, '28.2,112.98'],
      ],
    ],
    [
      'en',
      [
        [4, '30,105'],
        [8, '28,112'],
      ],
    ],
    [
      'fr',
      [
        [7, '28,112.2'],
        [10, '28.2,112.98'],
      ],
    ],
  ] as const) {
    await app.addInitScript((tongue) => localStorage.setItem('xiangce.language', tongue), language)
    for (const [zoom, at] of views) {
      await app.goto(`/map?z=${zoom}&at=${at}`)
      await expect(app.locator('.pin__label').first()).toBeVisible()
      await app.waitForTimeout(400)
      const touching = await app.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => ({
            text: element.textContent,
            pin: element.closest('.leaflet-marker-icon'),
            box: element.getBoundingClientRect(),
          }))
        const labels = boxes('.pin__label, .map-name > span')
        const others = [...labels, ...boxes('.pin__face, .pin__cluster')]
        // A pixel of touch is rounding.
        return labels.flatMap((a) =>
          others
            .filter(
              (b) =>
                a.pin !== b.pin &&
                a.box.left < b.box.right - 1 &&
                b.box.left < a.box.right - 1 &&
                a.box.top < b.box.bottom - 1 &&
                b.box.top < a.box.bottom - 1,
            )
            .map((b) => `${a.text} on ${b.text}`),
        )
      })
      expect(touching, `${language} at zoom ${zoom}`).toEqual([])
    }
  }
})

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1024, height: 768 }, isMobile: false, hasTouch: false })
  test('list and map stand side by side and agree on what is chosen', async ({ app }) => {
    await app.goto('/map')
    const row = app.locator('.place-link').filter({ hasText: '黄花国际机场' })
    await expect(app.locator('.place-link')).toHaveCount(345)
    await expect(app.getByRole('application')).toBeVisible()
    await row.click()
    await expect(app.locator('.pin--selected')).toHaveAttribute('aria-label', /黄花国际机场/)
    await expect(app.getByRole('region', { name: '长沙黄花国际机场' })).toBeVisible()

    await app.goto('/map?z=9&at=28.200,113.220&kinds=airport,rail-node')
    await pin(app, /黄花国际机场/).click()
    await expect(row).toHaveAttribute('aria-current', 'true')
    await expect(row).toBeInViewport()
  })
})

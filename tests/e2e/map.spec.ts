import type { Page } from '@playwright/test'
import { expect, pageTest as test, untilStill } from '../support/app'

const signs = '.pin:not(.pin--name)'
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
  await expect(app.locator(signs)).toHaveCount(2)
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
  await untilStill(app)
  const drawings = await page.getAttribute('data-drawings')
  await app.mouse.move(195, 420)
  await app.mouse.down()
  await app.mouse.move(215, 400, { steps: 5 })
  await app.mouse.up()
  await expect(app).not.toHaveURL(/at=28\.000,112\.200/)
  await untilStill(app)
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

test('the first sight is the person’s own places by name, and any place of Changsha is two taps away', async ({
  app,
}) => {
  await app.addInitScript(() => {
    const profile = { types: ['trader'], needs: [], sectors: [], home: '', country: '' }
    localStorage.setItem('xiangce.profile', JSON.stringify(profile))
  })
  await app.goto('/map')
  await expect(app.getByRole('button', { name: /^与您有关 \d+$/ })).toHaveAttribute('aria-pressed', 'true')
  for (const city of ['岳阳', '衡阳', '怀化', '娄底']) await expect(pin(app, new RegExp(`^${city}`))).toBeVisible()
  await pin(app, /^长沙, \d+/).click()
  const list = app.getByRole('region', { name: '长沙' })
  await expect(list.getByRole('heading', { name: /^与您有关 \d+$/ })).toBeVisible()
  await expect(list.getByRole('heading', { name: /^这里还有 \d+$/ })).toBeVisible()
  expect(await list.locator('.place-link').count()).toBeGreaterThanOrEqual(100)
  await list.getByRole('button', { name: /高桥大市场/ }).click()
  await expect(app.getByRole('region', { name: /高桥大市场/ })).toBeVisible()
  await expect(app.locator('.pin--selected')).toHaveAttribute('aria-label', /高桥大市场/)
  await app.goBack()
  await expect(list).toBeVisible()
})

test('a town that no text names says so and offers what is near', async ({ app }) => {
  await app.goto('/map')
  await pin(app, /^娄底/).click()
  const sheet = app.getByRole('region', { name: '娄底' })
  await expect(sheet).toContainText('没有提到娄底')
  await expect(sheet.locator('.place-link')).toHaveCount(5)
})

test('signs are pictures, the same in each language, and differ in outline', async ({ app }) => {
  await app.addInitScript(() => localStorage.setItem('xiangce.language', 'en'))
  await app.goto('/map?show=all&z=11&at=28.2,113.0')
  await expect(app.locator('.pin__face').first()).toBeVisible()
  expect(await app.locator('.pin__face, .pin__cluster').allTextContents()).not.toContainEqual(
    expect.stringMatching(/\p{Script=Han}/u),
  )
  expect(await app.locator('.pin__face:not(:has(svg))').count()).toBe(0)
})

test('routes are a list of 38, found by mode, by goal and from a place; a chosen one is seen whole', async ({
  app,
}) => {
  await app.goto('/map')
  await app.getByRole('button', { name: '线路', exact: true }).click()
  const panel = app.getByRole('region', { name: '线路' })
  await expect(panel.getByTestId('route-count')).toContainText('38')
  await expect(panel.locator('.route-row')).toHaveCount(38)
  await expect(panel.locator('.route-row').first()).toContainText('已开行')
  await panel.getByRole('button', { name: '航空' }).click()
  await expect(app).toHaveURL(/modes=air/)
  await panel.getByRole('combobox').selectOption('africa')
  await expect(panel.locator('.route-row')).toHaveCount(1)
  await panel.getByRole('button', { name: '航空' }).click()
  await expect(panel.locator('.route-row')).toHaveCount(3)
  await panel.getByRole('link', { name: /南沙/ }).click()

  const sheet = app.getByRole('region', { name: /非洲/ })
  await expect(sheet).toBeVisible()
  await expect(app.locator('.pin__label--stop')).toHaveCount(3)
  const top = (await sheet.boundingBox())!.y
  for (const stop of await app.locator('.pin__stop').all()) {
    const box = (await stop.boundingBox())!
    expect(box.y + box.height).toBeLessThan(top)
    expect(box.y).toBeGreaterThan(100)
    expect(box.x).toBeGreaterThan(0)
  }
  await app.goBack()
  await expect(panel).toBeVisible()

  await app.goto('/map?list=routes')
  await expect(app.locator('.route-row')).toHaveCount(38)
  await app.goto('/map?place=huanghua-airport')
  await app.getByRole('link', { name: /条通道/ }).click()
  await expect(app).toHaveURL(/sheet=routes&from=huanghua-airport/)
  await expect(app.locator('.route-row').first()).toContainText('长沙')
})

test('where do my goods go: only ways that a text gives, with who runs them', async ({ app }) => {
  await app.goto('/map?sheet=routes')
  await app.getByRole('button', { name: '我的货怎么走' }).click()
  const panel = app.getByRole('region', { name: '我的货怎么走' })
  await panel.getByLabel('从湖南哪里出发').selectOption('changsha')
  await panel.getByLabel('到非洲哪里').selectOption('kenya')
  await expect(app).toHaveURL(/sheet=goods&from=changsha&to=kenya/)
  await expect(panel.getByRole('status')).toContainText('肯尼亚')
  await expect(panel.getByRole('heading', { name: '从长沙到非洲 2' })).toBeVisible()
  await expect(panel.locator('article').first().getByRole('link', { name: /牵头/ }).first()).toBeVisible()
  await panel.getByLabel('从湖南哪里出发').selectOption('huaihua')
  await expect(panel.getByRole('status')).toContainText('没有写从怀化直接到非洲的通道')
  await expect(panel.getByRole('heading', { name: '从怀化只到海边 1' })).toBeVisible()
})

test('a country of Africa that no text names is on the map, in the list and in the search', async ({ app }) => {
  await app.goto('/map?z=5&at=8,-1')
  await pin(app, /^加纳/).click()
  const sheet = app.getByRole('region', { name: '加纳' })
  await expect(sheet).toContainText('没有单独提到加纳')
  await expect(sheet.locator('a.support').first()).toBeVisible()
  await app.goto('/map?list=country')
  await expect(app.locator('.country-link')).toHaveCount(44)
  await app.getByRole('searchbox').fill('ghana')
  await app.locator('.country-link').click()
  await expect(sheet).toBeVisible()
  await sheet.getByRole('link', { name: '我的货怎么走' }).click()
  await expect(app.getByLabel('到非洲哪里')).toHaveValue('gh')
})

test('how far a place is answers on its own sheet', async ({ app }) => {
  await app.goto('/map?place=huanghua-airport')
  const sheet = app.getByRole('region', { name: '长沙黄花国际机场' })
  await sheet.getByRole('button', { name: '离我多远' }).click()
  await sheet.getByRole('combobox').selectOption('岳阳')
  await expect(sheet).toContainText(/距岳阳：南面 13\d公里/)
  await expect(app).toHaveURL(/place=huanghua-airport/)
})

test('the search of the map is the app’s own, and what it finds is not called all', async ({ app }) => {
  await app.goto('/map')
  await app.getByRole('searchbox').fill('可可')
  await expect(app.locator('.place-link').first()).toBeVisible()
  await expect(app.getByRole('button', { name: /^全部/ })).toHaveAttribute('aria-pressed', 'false')
  await app.getByRole('link', { name: /条措施也提到/ }).click()
  await expect(app).toHaveURL(/\/results#q=/)
})

test('a map that is left in mid-zoom throws nothing', async ({ app }) => {
  await app.goto('/map?z=7&at=28,112.2')
  await expect(app.locator('.pin').first()).toBeVisible()
  await app.mouse.move(195, 420)
  for (let turn = 0; turn < 3; turn++) {
    await app.mouse.wheel(0, -240)
    await app.locator('.tab-bar a[href="/plans"]').click()
    await expect(app).toHaveURL(/\/plans/)
    await app.goBack()
    await expect(app.locator('.pin').first()).toBeVisible()
    await app.locator('.leaflet-control-zoom-in').click()
    await app.locator('.tab-bar a[href="/plans"]').click()
    await app.goBack()
    await expect(app.locator('.pin').first()).toBeVisible()
  }
})

test('on paper the map is light in any theme and takes half a page', async ({ app }) => {
  await app.addInitScript(() => localStorage.setItem('xiangce.theme', 'dark'))
  await app.goto('/map')
  await expect(app.locator('.pin').first()).toBeVisible()
  await app.emulateMedia({ media: 'print' })
  await expect
    .poll(() =>
      app.locator('.place-map canvas').evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0
        const { data } = canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height / 2, 1, 1)
        return Math.min(...data.slice(0, 3))
      }),
    )
    .toBeGreaterThan(200)
  expect((await app.locator('.place-map').boundingBox())!.height).toBeLessThan(530)
})

for (const language of ['zh', 'en', 'fr', 'pt'])
  test(`the stops of a chosen route are named whole beside its sheet, in ${language}`, async ({ app }) => {
    await app.addInitScript((value) => localStorage.setItem('xiangce.language', value), language)
    await app.goto('/map?route=air-africa')
    const names = app.locator('.pin__label--stop')
    await expect(names).toHaveCount(2)
    await untilStill(app)
    const cut = await names.evaluateAll((labels) =>
      labels
        .filter((label) => {
          const { left, right } = label.getBoundingClientRect()
          return left < 0 || right > innerWidth
        })
        .map((label) => label.textContent),
    )
    expect(cut).toEqual([])
  })

test('a route opens its stops, its articles and the year it was planned', async ({ app }) => {
  await app.goto('/map?route=changsha-nansha-africa')
  const sheet = app.getByRole('region', { name: /非洲/ })
  await expect(sheet).toContainText('2021 年时为规划')
  await sheet.locator('a[href$="/m/cs2022/5"]').click()
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
      await app.goto(`/map?show=all&z=${zoom}&at=${at}`)
      await expect(app.locator('.pin__label').first()).toBeVisible()
      await untilStill(app)
      const touching = await app.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => ({
            text: element.textContent,
            pin: element.closest('.leaflet-marker-icon'),
            box: element.getBoundingClientRect(),
          }))
        const labels = boxes('.pin__label, .map-name > span')
        const others = [...labels, ...boxes('.pin__face, .pin__cluster, .pin__town')]
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

import type { Page } from '@playwright/test'
import { expect, pageTest as test } from '../support/app'
import { say, saying } from '../support/say'

/** Replaces the phone's positioning before the page starts; counts how often it is asked. */
const withPhone = (page: Page, answer: string) =>
  page.addInitScript((how) => {
    Object.assign(window, { asked: 0 })
    const ask = (found: PositionCallback, fail: PositionErrorCallback) => {
      Object.assign(window, { asked: Number(Reflect.get(window, 'asked')) + 1 })
      const coords = { latitude: 28.2, longitude: 112.98, accuracy: 50_000 }
      if (how === 'coarse') found({ coords, timestamp: Date.now() } as GeolocationPosition)
      if (how === 'denied') fail({ code: 1, message: '' } as GeolocationPositionError)
      if (how === 'broken') throw new Error('no positioning here')
    }
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: how === 'absent' ? undefined : { getCurrentPosition: ask },
    })
  }, answer)
const timesAsked = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'asked')))

const troubles = [
  { answer: 'denied', what: 'a refusal', line: say('zh', 'near.denied'), askable: false },
  { answer: 'never', what: 'a phone that never answers', line: say('zh', 'near.slow'), askable: true },
  {
    answer: 'coarse',
    what: 'a position known to 50 km',
    line: saying('zh', 'near.coarse'),
    askable: true,
  },
  { answer: 'absent', what: 'a device without positioning', line: say('zh', 'near.absent'), askable: false },
  { answer: 'broken', what: 'positioning that throws', line: say('zh', 'near.absent'), askable: false },
] as const

for (const { answer, what, line, askable } of troubles) {
  test(`${what} costs one line: the map stays whole, nobody is asked twice, and a city does as well`, async ({
    app,
  }) => {
    if (answer === 'never') await app.clock.install()
    await withPhone(app, answer)
    await app.goto('/map')
    await expect(app.locator('.pin').first()).toBeVisible()
    expect(await timesAsked(app), 'opening the map asks nothing').toBe(0)
    await app.getByRole('button', { name: say('zh', 'near.centre') }).click()
    const sheet = app.getByRole('region', { name: say('zh', 'near.title') })
    await sheet.getByRole('button', { name: say('zh', 'near.ask') }).click()
    if (answer === 'never') {
      await expect(sheet.getByRole('button', { name: say('zh', 'near.asking') })).toBeDisabled()
      await app.clock.fastForward(11_000)
    }
    await expect(sheet.getByRole('status')).toHaveText(line)
    await expect(sheet.getByRole('status')).toHaveCount(1)
    await expect(sheet.getByRole('button', { name: say('zh', 'near.ask') })).toHaveCount(askable ? 1 : 0)
    await expect(app.locator('.pin').first()).toBeVisible()

    await sheet.getByRole('button', { name: say('zh', 'sheet.close') }).click()
    await app.getByRole('button', { name: say('zh', 'near.title'), exact: true }).click()
    await app.getByRole('combobox').selectOption('长沙')
    await expect(app.locator('.place-link').first()).toContainText('长沙')
    expect(await timesAsked(app), 'what was asked once is not asked again').toBe(answer === 'absent' ? 0 : 1)
  })
}

test('a refusal by the browser itself is one line too', async ({ app, context }) => {
  await context.clearPermissions()
  await app.goto('/map?list=near')
  await app.getByRole('button', { name: say('zh', 'near.ask') }).click()
  await expect(app.getByRole('status').filter({ hasText: say('zh', 'near.denied') })).toBeVisible()
  await expect(app.getByTestId('place-count')).toContainText('345')
})

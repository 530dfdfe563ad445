import { expect, test } from '../support/app'
import { say, saying } from '../support/say'

/** What somebody may want on paper. */
const pages = [
  '/results?type=ecommerce',
  '/m/cs2022/16',
  '/map',
  '/p/huanghua-airport',
  '/plans',
  '/plans/cs2022',
  '/targets',
  '/units',
  '/units/hunan-commerce',
  '/glossary',
  '/compare?ids=cs2022/16,cs2022/10',
  '/profiles?a=trader',
  '/help',
]

test('every page prints white and whole, without navigation, with its source and the day', async ({ app }) => {
  test.slow()
  await app.goto('/')
  await expect(app.getByRole('link', { name: saying('zh', 'find.library') })).toBeVisible()
  // A sheet of A4 at 96 pixels an inch.
  await app.setViewportSize({ width: 794, height: 1123 })
  for (const path of pages) {
    await app.goto(path)
    await app.getByRole('main').getByRole('heading').first().waitFor({ state: 'attached' })
    await expect(app.locator('.skeleton')).toHaveCount(0)
    await app.emulateMedia({ media: 'print' })
    await expect(app.locator('.print-source:visible'), path).toContainText(/资料版本 .+ · 2\d{3}年\d+月\d+日/)
    await expect(app.getByRole('navigation', { name: say('zh', 'nav.label') }), path).toBeHidden()
    await expect(app.getByRole('button', { name: say('zh', 'nav.back') }), path).toBeHidden()
    expect(
      await app.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `${path} fits the sheet`,
    ).toBeLessThanOrEqual(0)
    expect(await app.evaluate(() => getComputedStyle(document.body).backgroundColor), path).toBe('rgb(255, 255, 255)')
    await app.emulateMedia({ media: null })
  }
})

test('on paper no word is missing where the screen explains a term, and what is folded is open', async ({ app }) => {
  await app.goto('/m/cs2022/16')
  const term = app.locator('button.term').first()
  await expect(term).toBeVisible()
  await app.emulateMedia({ media: 'print' })
  await expect(term).toBeVisible()
  await app.emulateMedia({ media: null })
  await app.goto('/plans/cs2022')
  const folded = app.locator('main details').first()
  await expect(folded).not.toHaveAttribute('open')
  await app.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(folded).toHaveAttribute('open')
  await app.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(folded).not.toHaveAttribute('open')
})

import { expect, pageTest as test } from '../support/app'
import { measuresOf } from '../support/nextLibrary'
import { say } from '../support/say'

test('an address of a measure that does not exist gets a page that helps', async ({ app }) => {
  await app.goto('/m/cs2022/999')
  await expect(app.getByRole('heading', { name: say('zh', 'measure.unknown') })).toBeVisible()
  await expect(app.getByText('cs2022/999')).toBeVisible()
  await app.getByRole('link', { name: say('zh', 'measure.openPlan') }).click()
  await expect(app).toHaveURL(/\/plans\/cs2022/)
})

test('unknown plans, places and pages say so and lead on', async ({ app }) => {
  for (const [address, heading] of [
    ['/plans/xx1999', say('zh', 'plan.unknown')],
    ['/p/atlantis', say('zh', 'place.unknown')],
    ['/no/such/page', say('zh', 'unknown.title')],
  ] as const) {
    await app.goto(address)
    await expect(app.getByRole('heading', { name: heading })).toBeVisible()
    await expect(app.getByRole('main').getByRole('link').first()).toBeVisible()
  }
})

test('a plan lists its chapters and measures in order', async ({ app }) => {
  await app.goto('/plans')
  // Each plan is a heading in a link, whatever it is laid out as.
  await expect(
    app
      .getByRole('main')
      .getByRole('link')
      .filter({ has: app.getByRole('heading', { level: 2 }) }),
  ).toHaveCount(5)
  await app.goto('/plans/cs2022')
  const links = app.getByRole('main').locator('ol a[href^="/m/"]')
  await expect(links.first()).toBeVisible()
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    measuresOf('cs2022').map((id) => `/m/${id}`),
  )
})

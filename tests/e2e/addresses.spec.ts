import { expect, test } from '../support/app'

test('an address of a measure that does not exist gets a page that helps', async ({ app }) => {
  await app.goto('/m/cs2022/999')
  await expect(app.getByRole('heading', { name: '没有这一条' })).toBeVisible()
  await expect(app.getByText('cs2022/999')).toBeVisible()
  await app.getByRole('link', { name: '看这份文件' }).click()
  await expect(app).toHaveURL(/\/plans\/cs2022/)
})

test('unknown plans, places and pages say so and lead on', async ({ app }) => {
  for (const [address, heading] of [
    ['/plans/xx1999', '没有这份文件'],
    ['/p/atlantis', '没有这个地点'],
    ['/no/such/page', '没有这个页面'],
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
  await expect(app.locator('.chapters__path')).not.toHaveCount(0)
  const paths = await app.locator('.chapters__path').allTextContents()
  expect(paths).toEqual(Array.from({ length: 21 }, (_, index) => String(index + 1)))
})

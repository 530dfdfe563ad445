import { expect, pageTest as test } from '../support/app'
import { say } from '../support/say'

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false })
  test('the address of a measure is read, names itself and leads to its text', async ({ page }) => {
    await page.goto('/m/cs2021/4.4.1')
    await expect(page).toHaveTitle(/国际市场.*湘策通/)
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toContainText('国际市场')
    await page.getByRole('link', { name: /长沙/ }).filter({ visible: true }).first().click()
    await expect(page).toHaveURL(/\/plans\/cs2021$/)
    await expect(page.getByRole('listitem').filter({ visible: true }).first()).toBeVisible()
  })
})

test('the text that came with the page stays until the app shows the same, and then goes', async ({ app, page }) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/packs\/hn2021/, async (route) => {
    await held
    await route.continue()
  })
  await app.goto('/m/cs2022/16')
  await expect(app.getByRole('button', { name: say('zh', 'nav.back') })).toBeVisible()
  await expect(app.getByRole('heading', { level: 1 }).filter({ visible: true })).toContainText('人民币')
  await expect(app.locator('.given').filter({ visible: true })).toHaveCount(1)
  letGo()
  await expect(app.getByText(say('zh', 'measure.whatYouGet'))).toBeVisible()
  await expect(app.locator('.given')).toHaveCount(0)
  await expect(app.getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('the window’s title and description follow the page and the language', async ({ app }) => {
  await app.goto('/m/cs2022/16')
  await expect(app).toHaveTitle(/人民币.* · 湘策通$/)
  const about = () => app.locator('meta[name=description]').getAttribute('content')
  const before = await about()
  await app.getByRole('link', { name: say('zh', 'nav.find'), exact: true }).click()
  await expect(app).toHaveTitle(say('zh', 'app.name'))
  await app.getByRole('combobox', { name: say('zh', 'settings.language') }).selectOption('fr')
  await app.goBack()
  await expect(app).toHaveTitle(/ · Xiangce$/)
  await expect.poll(about).not.toBe(before)
  await app.getByRole('link', { name: say('fr', 'nav.plans'), exact: true }).click()
  await expect(app).toHaveTitle(`${say('fr', 'nav.plans')} · Xiangce`)
})

test('data for search engines does not offend the content policy', async ({ app }) => {
  await app.goto('/m/cs2022/16')
  const data = await app.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data!)).toMatchObject({ '@context': 'https://schema.org', '@type': 'Article' })
})

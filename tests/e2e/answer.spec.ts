import type { Page } from '@playwright/test'
import { expect, pageTest, test, untilStored } from '../support/app'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

const cards = (page: Page) => page.locator('.measure-card')
const asSeller = (page: Page) =>
  page.addInitScript(() => {
    localStorage.setItem('xiangce.introduced', 'yes')
    localStorage.setItem('xiangce.profile', JSON.stringify({ types: ['ecommerce'] }))
  })

test('from who I am to a kept measure with somebody to ask: one tap each on the type, the star and the card', async ({
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.goto('/')
  await untilStored(app)
  await app
    .getByRole('link', { name: /跨境电商/ })
    .first()
    .click()
  await expect(cards(app).first()).toBeVisible()
  await cards(app).first().getByRole('button').click()
  await expect(cards(app).first().getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  const point = (await cards(app).first().getByRole('link').innerText()).trim()
  await cards(app).first().getByRole('link').click()

  const answer = app.locator('.answer')
  await expect(answer, 'the page begins with the point of the card').toContainText(point)
  const box = await answer.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0), 'what, until when and whom to ask stand in the first screen').toBeLessThan(
    780,
  )
  await answer.getByRole('link').click()
  await expect(app.locator('#ask')).toBeInViewport()
  await app
    .locator('#ask')
    .getByRole('button', { name: say('zh', 'ask.copy') })
    .click()
  const question = await app.evaluate(() => navigator.clipboard.readText())
  expect(question).toMatch(/湘商发〔2022〕21号.*第\d+条.*还在执行吗.*跨境电商.*怎么办理/)
})

pageTest('a measure whose text names no office names the one that issued it, and says so', async ({ app }) => {
  await app.goto('/m/hn2021/4.1.2')
  await expect(app.locator('#ask')).toContainText(say('zh', 'ask.issuerHelp'))
  await expect(app.locator('#ask').getByRole('link').first()).toBeVisible()
  await expect(app.locator('#ask')).toContainText(say('zh', 'ask.nothingGiven'))
})

test('a name and number one was given stay with the office, with the network off', async ({ app, context }) => {
  await app.goto('/')
  await untilStored(app)
  await context.setOffline(true)
  await app.goto('/m/cs2022/16')
  const contact = app.getByLabel(new RegExp(say('zh', 'ask.contact')))
  await contact.fill('王女士 0731-0000')
  await expect.poll(() => rowsOf(app, 'notebook', 'saved')).toMatchObject([{ note: '王女士 0731-0000' }])
  await app.goto('/m/cs2022/10')
  await expect(app.getByLabel(new RegExp(say('zh', 'ask.contact')))).toHaveValue('王女士 0731-0000')
})

test('Back closes a sheet first and stays on the page; a link in a sheet leaves no step behind', async ({ app }) => {
  await app.goto('/')
  await untilStored(app)
  await app
    .getByRole('link', { name: /跨境电商/ })
    .first()
    .click()
  await app.getByRole('button', { name: say('zh', 'results.narrowList') }).click()
  const sheet = app.getByRole('dialog')
  await expect(sheet).toBeVisible()
  await app.goBack()
  await expect(sheet).toBeHidden()
  await expect(app).toHaveURL(/results\?type=ecommerce/)
  await app.goBack()
  await expect(app).toHaveURL(/\/$/)
})

pageTest('a page opened from a link goes home by its own arrow and never round', async ({ app }) => {
  await app.goto('/m/cs2022/16')
  await app.getByRole('button', { name: say('zh', 'nav.back') }).click()
  await expect(app).toHaveURL(/\/results/)
  await app.getByRole('button', { name: say('zh', 'nav.back') }).click()
  await expect(app).toHaveURL(/\/$/)
})

for (const [day, told] of [
  ['2026-11-29T10:00:00', 'in-force'],
  ['2026-12-31T23:59:00', 'in-force'],
  ['2027-01-01T00:05:00', 'all-over'],
  ['2029-06-01T10:00:00', 'all-over'],
] as const) {
  pageTest(`on ${day.slice(0, 10)} the start page says how much still holds`, async ({ app }) => {
    await app.clock.install({ time: new Date(`${day}+08:00`) })
    await asSeller(app)
    await app.goto('/')
    await expect(app.getByTestId(told)).toBeVisible()
    await expect(app.getByTestId(told === 'in-force' ? 'all-over' : 'in-force')).toHaveCount(0)
    await app.goto('/results?type=ecommerce&force=1')
    if (told === 'in-force') return await expect(cards(app).first()).toContainText(/还剩 \d+ 天/)
    await expect(app.getByRole('heading', { name: say('zh', 'results.noneInForce') })).toBeVisible()
    await app.getByRole('main').getByRole('button').last().click()
    await expect(cards(app).first()).toContainText(/已于 20\d\d年/)
    await app.goto('/plans')
    await expect(app.locator('#later')).toContainText('湘政办发〔2025〕18号')
  })
}

import type { MessageKey } from '../../src/locales/i18n'
import { expect, pageTest as test } from '../support/app'
import { say, saying } from '../support/say'

test('what a company trades in, where it is and where it wants to go move measures up, and each says so', async ({
  app,
}) => {
  await app.goto('/results?type=africa-importer')
  await app.getByRole('button', { name: say('zh', 'results.company') }).click()
  const sheet = app.getByRole('dialog')
  await sheet.getByLabel(say('zh', 'results.sectors')).fill('咖啡')
  await sheet.getByLabel(say('zh', 'results.home')).selectOption('changsha')
  await sheet.getByLabel(say('zh', 'results.country')).selectOption({ label: '肯尼亚' })
  await sheet.getByRole('button', { name: saying('zh', 'find.show') }).click()
  await expect(app, 'what was said of the company is for no server').toHaveURL(/\/results\?type=africa-importer$/)
  const first = app.locator('.measure-card').first()
  await expect(first).toContainText(say('zh', 'reason.sector', { word: '咖啡' }))
  await expect(first).toContainText(saying('zh', 'reason.holds'))

  await app.goto('/')
  await app
    .getByRole('link', { name: /非洲产品进口/ })
    .first()
    .click()
  await expect(first, 'what was said is remembered').toContainText(say('zh', 'reason.sector', { word: '咖啡' }))
  await app.getByRole('button', { name: say('zh', 'results.company') }).click()
  await expect(sheet.getByLabel(say('zh', 'results.sectors'))).toHaveValue('咖啡')
})

test('the list can be narrowed to a plan and to a place that is named, and each choice says what it leads to', async ({
  app,
}) => {
  const cards = app.locator('.measure-card')
  const sheet = app.getByRole('dialog')
  const choose = async (group: MessageKey, option?: string) => {
    await app.getByRole('button', { name: say('zh', 'results.narrowList'), exact: true }).click()
    const chip = sheet
      .getByRole('region', { name: say('zh', group) })
      .getByRole('button', option ? { name: option } : {})
      .first()
    const count = Number(/\d+$/.exec((await chip.textContent())!.trim())![0])
    await chip.click()
    await sheet.getByRole('button', { name: say('zh', 'find.show', { count }) }).click()
    await expect(app.getByTestId('result-count')).toContainText(say('zh', 'results.count', { count }))
    await expect(cards).toHaveCount(Math.min(count, 20))
  }
  await app.goto('/results?type=trader')
  await choose('results.plan', '株洲')
  await expect(app).toHaveURL(/plan=zz2021/)
  for (const card of await cards.all()) await expect(card).toHaveAttribute('data-measure', /^zz2021\//)

  await app.goto('/results')
  await choose('results.place')
  await expect(app).toHaveURL(/at=\w+/)
  await app.getByRole('button', { name: saying('zh', 'results.remove') }).click()
  await expect(app).not.toHaveURL(/at=/)
})

test('a search that found something is offered again, until it is forgotten', async ({ app }) => {
  await app.goto('/')
  await app.getByRole('searchbox').fill('海外仓')
  await app.locator('.measure-card').first().getByRole('link').click()
  await app.goto('/')
  await app.getByRole('button', { name: '海外仓', exact: true }).click()
  await expect(app.getByRole('searchbox')).toHaveValue('海外仓')
  await app.getByRole('searchbox').fill('')
  await app.getByRole('button', { name: say('zh', 'find.forget') }).click()
  await expect(app.getByRole('button', { name: '海外仓', exact: true })).toHaveCount(0)
})

test('a search is offered again also when the app was closed over its list', async ({ app }) => {
  await app.goto('/')
  await app.getByRole('searchbox').fill('海外仓')
  await expect(app.locator('.measure-card').first()).toBeVisible()
  await app.goto('/')
  await expect(app.getByRole('button', { name: '海外仓', exact: true })).toBeVisible()
})

test('the order of a list is explained, and two kinds of company can be compared', async ({ app }) => {
  await app.goto('/results?type=trader')
  await app.getByRole('link', { name: say('zh', 'results.why') }).click()
  await expect(app.getByRole('heading', { name: say('zh', 'help.order.q') })).toBeInViewport()
  await app.goto('/profiles?a=trader&b=agri')
  await expect(app.getByRole('heading', { name: say('zh', 'profiles.both') })).toBeVisible()
  await app.getByLabel(say('zh', 'profiles.second')).selectOption('culture')
  await expect(app).toHaveURL(/b=culture/)
  await expect(app.getByRole('heading', { name: say('zh', 'profiles.only', { type: '文教旅游' }) })).toBeVisible()
})

import { expect, test } from '../support/app'

test('what a company trades in, where it is and where it wants to go move measures up, and each says so', async ({
  app,
}) => {
  await app.goto('/results?type=africa-importer')
  await app.getByRole('button', { name: '企业情况' }).click()
  const sheet = app.getByRole('dialog')
  await sheet.getByLabel('经营什么').fill('咖啡')
  await sheet.getByLabel('企业在哪里').selectOption('changsha')
  await sheet.getByLabel('目标国家').selectOption({ label: '肯尼亚' })
  await sheet.getByRole('button', { name: /^看 \d+ 条措施$/ }).click()
  await expect(app).toHaveURL(/sector=.*home=changsha.*country=kenya|country=kenya/)
  await expect(app.locator('.measure-card').first()).toContainText('涉及“咖啡”')
  await expect(app.locator('.measure-card').first()).toContainText('适用于所在地')

  await app.goto('/')
  await app
    .getByRole('link', { name: /非洲产品进口/ })
    .first()
    .click()
  await expect(app.getByRole('button', { name: '去掉 咖啡' }), 'what was said is remembered').toBeVisible()
})

test('the list can be narrowed to a territory and to a place that is named', async ({ app }) => {
  await app.goto('/results?type=trader')
  await app.getByRole('button', { name: '适用地区' }).click()
  await app.getByRole('dialog').getByRole('button', { name: /株洲/ }).click()
  await app
    .getByRole('dialog')
    .getByRole('button', { name: /^看 \d+ 条措施$/ })
    .click()
  for (const card of await app.locator('.measure-card').all()) await expect(card).toContainText('zz2021/')

  await app.goto('/results')
  await app.getByRole('button', { name: '提到的地点' }).click()
  await app.getByRole('dialog').getByLabel('输入名称查找').fill('黄花国际机场')
  await app
    .getByRole('dialog')
    .getByRole('button', { name: /黄花国际机场/ })
    .first()
    .click()
  await expect(app).toHaveURL(/at=huanghua-airport/)
})

test('a search that found something is offered again, until it is forgotten', async ({ app }) => {
  await app.goto('/')
  await app.getByRole('searchbox').fill('海外仓')
  await app.locator('.measure-card').first().click()
  await app.goto('/')
  await app.getByRole('button', { name: '海外仓', exact: true }).click()
  await expect(app.getByRole('searchbox')).toHaveValue('海外仓')
  await app.getByRole('searchbox').fill('')
  await app.getByRole('button', { name: '清除记录' }).click()
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
  await app.getByRole('link', { name: '为什么这样排？' }).click()
  await expect(app.getByRole('heading', { name: '列表为什么这样排？' })).toBeInViewport()
  await app.goto('/profiles?a=trader&b=agri')
  await expect(app.getByRole('heading', { name: /两类都适用/ })).toBeVisible()
  await app.getByLabel('第二类').selectOption('culture')
  await expect(app).toHaveURL(/b=culture/)
  await expect(app.getByRole('heading', { name: /只适用于文教旅游/ })).toBeVisible()
})

import { expect, test } from '../support/app'

test('several types can be chosen, are remembered, and can be taken away again', async ({ app }) => {
  await app.goto('/results?type=ecommerce')
  const count = async () => Number((await app.getByTestId('result-count').textContent())?.match(/\d+/)?.[0])
  await expect(app.getByTestId('result-count')).toBeVisible()
  const one = await count()
  await app.getByRole('button', { name: '企业类型', exact: true }).click()
  await app
    .getByRole('dialog')
    .getByRole('button', { name: /物流货代/ })
    .click()
  await app
    .getByRole('dialog')
    .getByRole('button', { name: /^看 \d+ 条措施$/ })
    .click()
  await expect(app).toHaveURL(/type=ecommerce,logistics/)
  expect(await count()).toBeGreaterThan(one)

  await app.goto('/')
  await expect(app.getByText('跨境电商、物流货代')).toBeVisible()
  await app.getByRole('link', { name: /^看 \d+ 条措施$/ }).click()
  await app.getByRole('button', { name: '去掉 物流货代' }).click()
  expect(await count()).toBe(one)
})

test('filters narrow the list and an empty list offers a way out', async ({ app }) => {
  await app.goto('/results?type=xiangshang&plan=zz2021&need=exhibition')
  await expect(app.getByRole('heading', { name: '没有符合这些条件的措施' })).toBeVisible()
  await app.getByRole('button', { name: '清除筛选' }).click()
  await expect(app.getByTestId('result-count')).toBeVisible()
  await app.getByRole('button', { name: '只看有效' }).click()
  await expect(app).toHaveURL(/force=1/)
  const tags = app.locator('.measure-card').filter({ hasText: '规划期已满' })
  await expect(tags).toHaveCount(0)
})

test('typing in any language finds the measure, and back finds the same list', async ({ app }) => {
  await app.goto('/')
  await app.getByRole('searchbox').fill('人民币结算')
  await expect(app.locator('.measure-card').first()).toContainText('人民币')
  await app.getByRole('searchbox').fill('RMB account')
  await expect(app.locator('.measure-card').first()).toContainText('cs2022/16')
  await app.locator('.measure-card').first().click()
  await expect(app).toHaveURL(/\/m\/cs2022\/16/)
  await app.getByRole('button', { name: '返回' }).click()
  await expect(app.getByRole('searchbox')).toHaveValue('RMB account')
  await expect(app.locator('.measure-card').first()).toContainText('cs2022/16')
})

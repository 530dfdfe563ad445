import { expect, pageTest as test } from '../support/app'
import { say, saying } from '../support/say'

test('several types can be chosen, are remembered, and can be taken away again', async ({ app }) => {
  await app.goto('/results?type=ecommerce')
  const count = async () => Number((await app.getByTestId('result-count').textContent())?.match(/\d+/)?.[0])
  await expect(app.getByTestId('result-count')).toBeVisible()
  const one = await count()
  await app.getByRole('button', { name: say('zh', 'results.company'), exact: true }).click()
  const sheet = app.getByRole('dialog')
  await sheet.getByRole('button', { name: '物流货代' }).click()
  await sheet.getByRole('button', { name: saying('zh', 'find.show') }).click()
  await expect(app).toHaveURL(/type=ecommerce,logistics/)
  await expect.poll(count).toBeGreaterThan(one)

  await app.goto('/')
  await expect(app.getByText('跨境电商、物流货代')).toBeVisible()
  await app.getByRole('link', { name: saying('zh', 'find.showMine') }).click()
  await app.getByRole('button', { name: say('zh', 'results.remove', { name: '物流货代' }) }).click()
  await expect.poll(count).toBe(one)
})

test('filters narrow the list and an empty list offers a way out', async ({ app }) => {
  await app.goto('/results?type=xiangshang&plan=zz2021&need=exhibition')
  await expect(app.getByText(say('zh', 'results.none'), { exact: true })).toBeVisible()
  await app.getByRole('button', { name: saying('zh', 'results.clearTo') }).click()
  await expect(app.getByTestId('result-count')).toBeVisible()
  await app.goto('/results?type=trader')
  const over = app.locator('.measure-card').filter({ hasText: saying('zh', 'validity.over') })
  await expect(over).not.toHaveCount(0)
  await app.getByRole('button', { name: say('zh', 'results.narrowList'), exact: true }).click()
  const sheet = app.getByRole('dialog')
  await sheet.getByRole('button', { name: say('zh', 'results.inForce') }).click()
  await sheet.getByRole('button', { name: saying('zh', 'find.show') }).click()
  await expect(app).toHaveURL(/force=1/)
  await expect(over).toHaveCount(0)
  await expect(app.locator('.measure-card').first()).toBeVisible()
})

test('typing in any language finds the measure, and back finds the same list', async ({ app }) => {
  await app.goto('/')
  const first = app.locator('.measure-card').first()
  await app.getByRole('searchbox').fill('人民币结算')
  await expect(first).toContainText('人民币')
  await app.getByRole('searchbox').fill('RMB account')
  await expect(first).toHaveAttribute('data-measure', 'cs2022/16')
  await first.getByRole('link').click()
  await expect(app).toHaveURL(/\/m\/cs2022\/16/)
  await app.getByRole('button', { name: say('zh', 'nav.back') }).click()
  await expect(app.getByRole('searchbox')).toHaveValue('RMB account')
  await expect(first).toHaveAttribute('data-measure', 'cs2022/16')
})

test('what is typed stands behind the # of the address, where a reload and an older link find it', async ({ app }) => {
  const asked: string[] = []
  app.on('request', (request) => asked.push(request.url()))
  await app.goto('/')
  const first = app.locator('.measure-card').first()
  await app.getByRole('searchbox').fill('RMB account')
  await expect(app).toHaveURL(/\/#q=RMB/)
  await app.reload()
  await expect(app.getByRole('searchbox')).toHaveValue('RMB account')
  await expect(first).toHaveAttribute('data-measure', 'cs2022/16')
  expect(
    asked.filter((address) => address.includes('RMB')),
    'no server hears it',
  ).toEqual([])
  await app.goto('/results?q=RMB+account')
  await expect(app).toHaveURL(/\/results#q=RMB/)
  await expect(first).toHaveAttribute('data-measure', 'cs2022/16')
})

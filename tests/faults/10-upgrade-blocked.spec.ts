import { untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { firstLibrary, firstNotebook, letGo, rowsOf, seed } from '../support/pastDatabases'

test.use({ metered: true })

test('when another window blocks the upgrade, the app says which to close, is readable, and goes on by itself', async ({
  visitor,
  host,
  context,
}) => {
  const holder = await context.newPage()
  await holder.goto(`${host.origin}/icons/icon.svg`)
  await seed(holder, firstLibrary(), true)
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByText('请关闭那个窗口')).toBeVisible()
  await expect(visitor.getByRole('button', { name: '重试' })).toBeVisible()
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
  await visitor.getByRole('link', { name: '找政策' }).click()
  await expect(visitor.getByTestId('offline-status')).toHaveText('本机未保存')
  await visitor.getByRole('searchbox').fill('海外仓')
  await expect(visitor.locator('.measure-card').first()).toBeVisible()

  await letGo(holder, 'library')
  await expect(visitor.getByText('请关闭那个窗口')).toBeHidden()
  await untilStored(visitor)
})

test('a notebook that is blocked says so, and shows its notes as soon as the other window is closed', async ({
  visitor,
  host,
  context,
}) => {
  const holder = await context.newPage()
  await holder.goto(`${host.origin}/icons/icon.svg`)
  await seed(holder, firstNotebook('周三问省商务厅'), true)
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByRole('alert')).toContainText('请关闭那个窗口')
  await expect(visitor.getByText('还没有收藏')).toBeHidden()

  await holder.close()
  await visitor.getByRole('button', { name: /^收藏 1/ }).click()
  await expect(visitor.getByRole('textbox')).toHaveValue('周三问省商务厅')
  await expect(visitor.getByText('请关闭那个窗口')).toBeHidden()
  expect(await rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
})

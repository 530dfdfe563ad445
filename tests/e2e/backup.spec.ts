import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, star, pageTest as test, untilNoSheet } from '../support/app'
import { aPng } from '../support/photos'

async function aFullNotebook(app: Page) {
  await app.goto('/m/cs2022/16')
  await star(app)
  await app.goto('/notebook/visits/new')
  await app.getByLabel('去了哪里').fill('高桥市场')
  await app.getByTestId('album').setInputFiles({ name: 'stall.png', mimeType: 'image/png', buffer: aPng(300, 200) })
  await expect(app.getByRole('button', { name: '打开 stall.png' })).toBeVisible()
}
async function backupOf(app: Page): Promise<Buffer> {
  await expect(app.getByTestId('give-backup')).toBeEnabled()
  const [file] = await Promise.all([app.waitForEvent('download'), app.getByTestId('give-backup').click()])
  return readFile(await file.path())
}
const give = (page: Page, buffer: Buffer) =>
  page.getByTestId('restore').setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer })

test('one file carries all to another phone, photos too; restored twice it is there once, and can be undone', async ({
  app,
  browser,
  baseURL,
}) => {
  await aFullNotebook(app)
  await app.goto('/notebook')
  await app.getByRole('button', { name: '存备份文件' }).click()
  const file = await backupOf(app)
  await expect(app.getByText(/上次备份：/)).toBeVisible()

  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await other.goto(`${baseURL}/notebook`)
  for (let time = 0; time < 2; time++) {
    await give(other, file)
    const sheet = other.getByRole('dialog')
    await expect(sheet).toContainText(time ? '2 条相同' : '新增 2 条')
    if (!time) await expect(sheet).toContainText('1 张照片或附件')
    await sheet.getByRole('button', { name: '恢复' }).click()
    await expect(other.getByText('已恢复')).toBeVisible()
  }
  await untilNoSheet(other)
  await other.goto(`${baseURL}/notebook?show=visits`)
  await expect(other.locator('.visit-card')).toHaveCount(1)
  await expect(other.locator('.visit-card img')).toBeVisible()

  await other.getByRole('link', { name: /高桥市场/ }).click()
  await other.getByRole('button', { name: '删除这次走访' }).click()
  await other.getByRole('dialog').getByRole('button', { name: '删除这次走访' }).click()
  await give(other, file)
  await other.getByRole('dialog').getByRole('button', { name: '恢复' }).click()
  await expect(other.locator('.visit-card')).toHaveCount(1)
  await other.getByRole('button', { name: '撤销恢复' }).click()
  await expect(other.locator('.visit-card')).toHaveCount(0)
  await other.context().close()
})

test('a backup behind a passphrase says first what is lost with it, and opens with it alone', async ({ app }) => {
  await aFullNotebook(app)
  await app.goto('/notebook')
  await app.getByRole('button', { name: '存备份文件' }).click()
  await app.getByText('用密码保护').click()
  await expect(app.getByText('忘了密码，这份备份里的全部内容都打不开')).toBeVisible()
  await app.getByLabel('密码', { exact: true }).fill('湘江北去')
  await expect(app.getByTestId('give-backup'), 'what is not locked yet cannot leave by mistake').toBeDisabled()
  await app.getByRole('button', { name: '加密这份备份' }).click()
  await expect(app.getByRole('button', { name: /存加密文件/ })).toBeEnabled()
  const file = await backupOf(app)
  expect(file.includes('notebook.json')).toBe(false)
  await give(app, file)
  const sheet = app.getByRole('dialog')
  await sheet.getByLabel('这份备份加了密').fill('橘子洲头')
  await sheet.getByRole('button', { name: '打开' }).click()
  await expect(sheet).toContainText('密码不对')
  await sheet.getByLabel('这份备份加了密').fill('湘江北去')
  await sheet.getByRole('button', { name: '打开' }).click()
  await expect(sheet).toContainText('2 条相同')
})

test('a page without Web Crypto offers no passphrase', async ({ app }) => {
  await app.addInitScript(() => {
    Object.defineProperty(crypto, 'subtle', { value: undefined })
  })
  await aFullNotebook(app)
  await app.goto('/notebook')
  await app.getByRole('button', { name: '存备份文件' }).click()
  await expect(app.getByTestId('give-backup')).toBeEnabled()
  await expect(app.getByText('用密码保护')).toHaveCount(0)
})

test('after a week of changes without a backup the notebook says so, until one is made', async ({ app }) => {
  await app.clock.install({ time: new Date('2026-11-01T08:00:00') })
  await app.goto('/m/cs2022/16')
  await star(app)
  await app.goto('/notebook')
  await expect(app.getByText('还没有备份过')).toBeVisible()
  await expect(app.getByText('有些改动超过一周还没有备份')).toBeHidden()
  await app.clock.setSystemTime(new Date('2026-11-09T08:00:00'))
  await app.reload()
  await expect(app.getByText('有些改动超过一周还没有备份')).toBeVisible()
  await app.getByRole('button', { name: '存备份文件' }).click()
  await backupOf(app)
  await expect(app.getByText('有些改动超过一周还没有备份')).toBeHidden()
})

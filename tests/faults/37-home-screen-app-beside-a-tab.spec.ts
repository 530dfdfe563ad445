import type { Page } from '@playwright/test'
import { expect, test } from '../support/host'
import { rowsOf } from '../support/pastDatabases'

/** As an iPhone opens an app from its home screen: in a window of its own, with storage of its own. */
async function onHomeScreen(page: Page) {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: true })
  })
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'display-mode', value: 'standalone' }] })
}

test('the installed app that starts beside a used browser tab says why its notebook is empty, and takes the notes over by a link alone', async ({
  visitor,
  host,
  browser,
}) => {
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: '收藏', exact: true }).click()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
  await visitor.goto(`${host.origin}/notebook/visits/new`)
  await visitor.getByLabel('去了哪里').fill('高桥市场')
  await visitor.getByLabel('笔记').fill('租金 18 元')
  await expect(visitor.getByTestId('safety')).toHaveText('已存')
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByTestId('newcomer')).toBeHidden()
  await visitor.getByRole('button', { name: '转到别处' }).click()
  await expect(visitor.getByRole('img', { name: '笔记的二维码' })).toBeVisible()
  await visitor.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin })
  await visitor.getByRole('button', { name: '复制链接' }).click()
  const link = await visitor.evaluate(() => navigator.clipboard.readText())

  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })
  const installed = await context.newPage()
  await onHomeScreen(installed)
  await installed.goto(`${host.origin}/notebook`)
  await expect(installed.getByTestId('newcomer')).toContainText('原来的笔记没有丢')
  await installed.getByTestId('newcomer').getByRole('button', { name: '带来笔记' }).click()
  await installed.getByLabel('粘贴链接').fill(link)
  await installed.getByRole('button', { name: '打开' }).click()
  const sheet = installed.getByRole('dialog')
  await expect(sheet).toContainText('新增 2 条')
  await sheet.getByRole('button', { name: '恢复' }).click()
  await expect(installed.getByRole('link', { name: /高桥市场/ })).toContainText('租金 18 元')
  await expect(installed.getByTestId('newcomer')).toBeHidden()
  await installed.getByRole('button', { name: /^收藏 1/ }).click()
  await expect(installed.locator('.saved'), 'the code carries ids; the library here has the words').toContainText(
    '人民币中心',
  )
  await context.close()
})

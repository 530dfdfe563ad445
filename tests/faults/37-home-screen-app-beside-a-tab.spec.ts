import type { Page } from '@playwright/test'
import { expect, test } from '../support/host'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

test.use({ metered: true })

/** As an iPhone opens an app from its home screen: in a window of its own, with storage of its own. */
async function onHomeScreen(page: Page) {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: true })
  })
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'display-mode', value: 'standalone' }] })
}

test('the installed app beside a used tab says why its notebook is empty, and takes the notes over by a link', async ({
  visitor,
  host,
  browser,
}) => {
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).click()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
  await visitor.goto(`${host.origin}/notebook/visits/new`)
  await visitor.getByLabel(say('zh', 'visit.where')).fill('高桥市场')
  await visitor.getByLabel(say('zh', 'visit.note')).fill('租金 18 元')
  await expect(visitor.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByTestId('newcomer')).toBeHidden()
  await visitor.getByText(say('zh', 'backup.more')).click()
  await visitor.getByRole('button', { name: say('zh', 'backup.move') }).click()
  await expect(visitor.getByRole('img', { name: say('zh', 'backup.moveCode') })).toBeVisible()
  await visitor.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin })
  await visitor.getByRole('button', { name: say('zh', 'share.copy') }).click()
  const link = await visitor.evaluate(() => navigator.clipboard.readText())

  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })
  const installed = await context.newPage()
  await onHomeScreen(installed)
  await installed.goto(`${host.origin}/notebook`)
  await expect(installed.getByTestId('newcomer')).toContainText(say('zh', 'notebook.installedEmpty'))
  await installed
    .getByTestId('newcomer')
    .getByRole('button', { name: say('zh', 'backup.bring') })
    .click()
  await installed.getByLabel(say('zh', 'backup.bringLink')).fill(link)
  await installed.getByRole('button', { name: say('zh', 'backup.bringOpen') }).click()
  const sheet = installed.getByRole('dialog')
  await expect(sheet).toContainText(say('zh', 'backup.added', { count: 2 }))
  await sheet.getByRole('button', { name: say('zh', 'notebook.accept') }).click()
  await expect(installed.getByRole('link', { name: /高桥市场/ })).toContainText('租金 18 元')
  await expect(installed.getByTestId('newcomer')).toBeHidden()
  await installed.getByRole('button', { name: `${say('zh', 'notebook.views.saved')} 1` }).click()
  await expect(installed.locator('.saved'), 'the code carries ids; the library here has the words').toContainText(
    '人民币中心',
  )
  await context.close()
})

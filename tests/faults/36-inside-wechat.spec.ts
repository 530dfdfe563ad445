import { devices } from '@playwright/test'
import { letTimePass } from '../support/app'
import { expect, test } from '../support/host'
import { say } from '../support/say'

test.use({ metered: true })

test.use({
  userAgent:
    devices['Pixel 7'].userAgent.replace('Mobile Safari', 'Version/4.0 Mobile Safari') +
    ' XWEB/1160117 MicroMessenger/8.0.48.2580(0x28003036) NetType/4G Language/zh_CN',
})

test('inside WeChat, without worker or storage, all can be looked up online, and the way to a browser is told', async ({
  visitor,
  host,
}) => {
  await visitor.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await visitor.clock.install()
  await visitor.goto(host.origin)
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
  await expect(visitor.getByTestId('offline-status')).toHaveText(say('zh', 'offline.notKept'))
  await visitor.getByRole('searchbox').fill('海外仓')
  await expect(visitor.locator('.measure-card').first()).toBeVisible()

  const notice = visitor.locator('.update-notice')
  await expect(notice).toContainText(say('zh', 'install.inAppNotice', { app: say('zh', 'install.apps.wechat') }))
  await notice.getByRole('button', { name: say('zh', 'install.how') }).click()
  const guide = visitor.getByTestId('in-app')
  await expect(guide).toContainText(say('zh', 'install.menu.top'))
  await expect(guide).toContainText(`${host.origin}/`)
  await expect(visitor.getByTestId('offline-check')).toHaveCount(0)
  await expect(notice).toBeHidden()

  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByTestId('in-app')).toContainText(
    say('zh', 'notebook.inApp', { app: say('zh', 'install.apps.wechat') }),
  )
  await visitor.getByRole('link', { name: say('zh', 'nav.find'), exact: true }).click()
  await expect(visitor.getByTestId('offline-status')).toHaveText(say('zh', 'offline.notKept'))
  await letTimePass(visitor, 20_000)
  await expect(notice, 'said once in a window').toBeHidden()
})

test('what was written inside WeChat can leave it as a file, though nothing is kept', async ({ visitor, host }) => {
  await visitor.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).click()
  await visitor.getByRole('link', { name: say('zh', 'nav.notebook'), exact: true }).click()
  await visitor.getByRole('textbox').last().fill('周三问省商务厅')
  await visitor.getByRole('button', { name: say('zh', 'notebook.saveBackup') }).click()
  const [file] = await Promise.all([visitor.waitForEvent('download'), visitor.getByTestId('give-backup').click()])
  expect(file.suggestedFilename()).toMatch(/\.zip$/)
})

import { devices } from '@playwright/test'
import { expect, test } from '../support/host'

test.use({
  userAgent: `${devices['Pixel 7'].userAgent.replace('Mobile Safari', 'Version/4.0 Mobile Safari')} XWEB/1160117 MicroMessenger/8.0.48.2580(0x28003036) NetType/4G Language/zh_CN`,
})

test('inside WeChat, without a worker and with storage refused, all can be looked up online, and the person is told how to get to a browser', async ({
  visitor,
  host,
}) => {
  await visitor.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await visitor.goto(host.origin)
  await expect(visitor.getByText('按企业类型找')).toBeVisible()
  await expect(visitor.getByTestId('offline-status')).toHaveText('不保存')
  await visitor.getByRole('searchbox').fill('海外仓')
  await expect(visitor.locator('.measure-card').first()).toBeVisible()

  const notice = visitor.locator('.update-notice')
  await expect(notice).toContainText('在微信里能查，但不能离线用')
  await notice.getByRole('button', { name: '怎么做' }).click()
  const guide = visitor.getByTestId('in-app')
  await expect(guide).toContainText('点右上角的菜单，选“在浏览器打开”')
  await expect(guide).toContainText(`${host.origin}/`)
  await expect(visitor.getByTestId('offline-check')).toHaveCount(0)
  await expect(notice).toBeHidden()

  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByTestId('in-app')).toContainText('在微信里记的，关掉窗口后可能就没了')
  await expect(visitor.getByText('没有存下').or(visitor.getByText('不允许保存')).first()).toBeVisible()
  await visitor.waitForTimeout(1_500)
  await expect(notice, 'said once in a window').toBeHidden()
})

test('what was written inside WeChat can leave it as a file, though nothing is kept', async ({ visitor, host }) => {
  await visitor.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: '收藏', exact: true }).click()
  await visitor.getByRole('link', { name: '笔记本' }).click()
  await visitor.getByRole('textbox').last().fill('周三问省商务厅')
  await visitor.getByRole('button', { name: '存备份文件' }).click()
  const [file] = await Promise.all([visitor.waitForEvent('download'), visitor.getByTestId('give-backup').click()])
  expect(file.suggestedFilename()).toMatch(/\.zip$/)
})

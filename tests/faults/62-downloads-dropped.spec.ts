import { devices } from '@playwright/test'
import { expect, test } from '../support/app'
import zh from '../../src/locales/zh.json' with { type: 'json' }

test.use({
  userAgent: `${devices['Pixel 7'].userAgent} MicroMessenger/8.0.48.2580(0x28003036) NetType/4G Language/zh_CN`,
})

test('inside an app that may drop downloads no backup is called made before the person has seen it', async ({
  app,
}) => {
  await app.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'canShare')
  })
  await app.goto('/m/cs2022/16')
  await app.getByRole('button', { name: zh['measure.keep'], exact: true }).press('Enter')
  await app.locator('nav a[href$="/notebook"]').first().press('Enter')
  await expect(app.getByRole('button', { name: zh['notebook.saveBackup'] })).toBeEnabled()
  await app.getByRole('button', { name: zh['notebook.saveBackup'] }).click()
  await app.getByTestId('give-backup').click()
  await expect(app.getByText(zh['backup.seen'])).toBeVisible()
  await expect(app.getByText(zh['backup.never']).first()).toBeAttached()
  await app.getByRole('button', { name: zh['backup.seenYes'] }).click()
  await expect(app.getByText(zh['backup.never'])).toHaveCount(0)
})

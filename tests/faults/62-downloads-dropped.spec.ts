import { devices, type Page } from '@playwright/test'
import { packList } from '../../src/notebook/payload'
import { expect, pageTest as test } from '../support/app'
import { say } from '../support/say'
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

const download = (app: Page) => app.getByRole('button', { name: say('zh', 'print.title') })
/** Where the app hands out a file, and how one gets there. */
const ways: [what: string, give: (app: Page) => Promise<void>][] = [
  [
    'a table',
    async (app) => {
      await app.goto('/plans/cs2022')
      await download(app).click()
      await app.getByRole('button', { name: say('zh', 'print.csv') }).click()
    },
  ],
  [
    'the data of a page',
    async (app) => {
      await app.goto('/targets')
      await download(app).click()
      await app.getByRole('button', { name: 'JSON' }).click()
    },
  ],
  [
    'a list',
    async (app) => {
      await app.goto(`/shared#${packList({ name: 'x', items: [{ id: 'measure:cs2022/16', note: '' }] })}`)
      await app.getByRole('button', { name: say('zh', 'shared.keep') }).click()
      await expect(app).toHaveURL(/\/notebook\/lists\//)
      await app.getByRole('button', { name: say('zh', 'share.title') }).click()
      await app.getByRole('button', { name: say('zh', 'lists.file') }).click()
    },
  ],
  [
    'a calendar',
    async (app) => {
      await app.goto('/notebook/visits/new')
      await app.getByRole('button', { name: say('zh', 'visit.addFollowUp') }).click()
      await app.getByRole('textbox', { name: new RegExp(say('zh', 'visit.what')) }).fill('寄样品')
      await app.locator('input[type=date]').fill('2026-12-01')
      await expect(app.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
      await app.goto('/notebook?show=due')
      await app.getByRole('button', { name: say('zh', 'visit.calendar') }).click()
    },
  ],
  [
    'a file of a visit',
    async (app) => {
      await app.goto('/notebook/visits/new')
      await app.getByTestId('folder').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
      await app
        .getByRole('button', { name: /a\.txt/ })
        .first()
        .click()
    },
  ],
]
for (const [what, give] of ways)
  test(`${what} that may have been dropped is asked about, in the same words`, async ({ app }) => {
    await app.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'canShare')
    })
    await give(app)
    const question = app.getByText(say('zh', 'backup.seen'))
    await expect(question).toBeVisible()
    await app.getByRole('button', { name: say('zh', 'backup.seenYes') }).click()
    await expect(question).toHaveCount(0)
  })

import { expect, star, pageTest, test, untilStored } from '../support/app'
import { rowsOf } from '../support/pastDatabases'
import { say, saying } from '../support/say'

test('a measure is saved with a note, and both are there after a reload with the network off', async ({
  app,
  context,
}) => {
  await app.goto('/m/cs2022/16')
  await star(app)
  await app.goto('/')
  await untilStored(app)
  await context.setOffline(true)
  await app.goto('/notebook')
  await app.getByRole('textbox').fill('周三问省商务厅')
  await expect.poll(() => rowsOf(app, 'notebook', 'saved')).toMatchObject([{ note: '周三问省商务厅' }])
  await app.reload()
  await expect(app.getByRole('textbox')).toHaveValue('周三问省商务厅')
})

pageTest('what was removed comes back with one tap', async ({ app }) => {
  await app.goto('/p/huanghua-airport')
  await star(app)
  await app.goto('/notebook')
  await app.getByRole('button', { name: saying('zh', 'notebook.remove') }).click()
  await app.getByRole('button', { name: say('zh', 'notebook.undo') }).click()
  await expect(app.getByRole('link', { name: '长沙黄花国际机场' })).toBeVisible()
})

pageTest('a backup is looked at before it is restored, and a file of another app is refused', async ({ app }) => {
  const backup = {
    app: 'xiangce',
    format: 1,
    savedAt: '2026-11-01T00:00:00.000Z',
    saved: [
      {
        // Not in the library, so that the title of the file is shown.
        id: 'measure:zz2099/15',
        title: { zh: '先行区 <img src=x onerror=alert(1)>', en: 'zone', fr: 'zone' },
        note: '带样品',
        savedAt: '2026-11-01T00:00:00.000Z',
        changedAt: '2026-11-01T00:00:00.000Z',
      },
    ],
  }
  const give = (content: string) =>
    app
      .getByTestId('restore')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await app.goto('/notebook')
  await give('{"hello":1}')
  await expect(app.getByText(say('zh', 'notebook.problems.other-app'))).toBeVisible()
  await give(JSON.stringify(backup))
  await expect(app.getByRole('dialog')).toContainText(say('zh', 'backup.added', { count: 1 }))
  await expect(app.getByRole('listitem').filter({ hasText: '先行区' })).toHaveCount(0)
  await app
    .getByRole('dialog')
    .getByRole('button', { name: say('zh', 'notebook.accept'), exact: true })
    .click()
  await app.getByRole('button', { name: new RegExp(`^${say('zh', 'notebook.views.saved')}`) }).click()
  await expect(app.getByRole('textbox')).toHaveValue('带样品')
  await expect(app.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
})

pageTest('on a small phone the name of what is shown is in sight, and a long note whole', async ({ app }) => {
  await app.setViewportSize({ width: 320, height: 700 })
  await app.goto('/m/cs2022/16')
  await star(app)
  await app.evaluate(() => localStorage.setItem('xiangce.language', 'fr'))
  await app.goto('/notebook?show=texts')
  const chip = (view: 'texts' | 'saved') =>
    app.getByRole('button', { name: new RegExp(`^${say('fr', `notebook.views.${view}`)}`) })
  await expect(chip('texts')).toHaveAttribute('aria-pressed', 'true')
  await expect(chip('texts')).toBeInViewport({ ratio: 1 })
  await chip('saved').click()
  await app.goto('/notebook?show=saved')
  const note = app.locator('.saved textarea')
  await note.fill('Loyer de 18 yuans le mètre carré ; revenir vendredi avec des échantillons. '.repeat(4))
  const hidden = () => note.evaluate((field) => field.scrollHeight - field.clientHeight)
  await expect.poll(hidden).toBeLessThanOrEqual(1)
})

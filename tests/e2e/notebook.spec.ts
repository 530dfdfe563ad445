import { expect, star, test, untilStored } from '../support/app'

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
  await app.waitForTimeout(400)
  await app.reload()
  await expect(app.getByRole('textbox')).toHaveValue('周三问省商务厅')
})

test('what was removed comes back with one tap', async ({ app }) => {
  await app.goto('/p/huanghua-airport')
  await star(app)
  await app.goto('/notebook')
  await app.getByRole('button', { name: /^移除/ }).click()
  await app.getByRole('button', { name: '撤销' }).click()
  await expect(app.getByRole('link', { name: '长沙黄花国际机场' })).toBeVisible()
})

test('a backup is looked at before it is restored, and a file of another app is refused', async ({ app }) => {
  const backup = {
    app: 'xiangce',
    format: 1,
    savedAt: '2026-11-01T00:00:00.000Z',
    saved: [
      {
        id: 'measure:cs2022/15',
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
  await expect(app.getByText('这不是湘策通的备份文件')).toBeVisible()
  await give(JSON.stringify(backup))
  await expect(app.getByRole('dialog')).toContainText('新增 1 条')
  await expect(app.getByRole('listitem').filter({ hasText: '先行区' })).toHaveCount(0)
  await app.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
  await app.getByRole('button', { name: /^收藏/ }).click()
  await expect(app.getByRole('textbox')).toHaveValue('带样品')
  await expect(app.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
})

import { expect, pageTest as test } from '../support/app'
import { writeListFile } from '../../src/notebook/backup/file'
import { packList } from '../../src/notebook/payload'

const listFile = (name: string) => ({
  name: 'list.json',
  mimeType: 'application/json',
  buffer: Buffer.from(writeListFile(packList({ name, items: [{ id: 'measure:cs2022/16', note: '' }] }))),
})

test('a list sent as a file opens at once, and a link opened after it shows its own list', async ({ app }) => {
  await app.goto('/notebook')
  await app.getByTestId('restore').setInputFiles(listFile('从文件来的'))
  await expect(app.getByRole('heading', { level: 1, name: '从文件来的' })).toBeVisible()

  const link = packList({ name: '从链接来的', items: [{ id: 'measure:cs2022/16', note: '' }] })
  await app.goto(`/shared#${link}`)
  await expect(app.getByRole('heading', { level: 1, name: '从链接来的' })).toBeVisible()
})

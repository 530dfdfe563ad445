import { strToU8, zipSync } from 'fflate'
import { rowsOf } from '../support/pastDatabases'
import { aNotebook, aSaved } from '../support/notebook'
import { expect, pageTest as test } from '../support/host'
import { writeBackup } from '../../src/notebook/backup/file'
import { writeNotebook } from '../../src/notebook/backup/notebookText'

const now = new Date('2026-11-20T08:00:00Z')
const text = writeNotebook(aNotebook({ saved: [aSaved({ note: '带样品' })] }), now)
const zip = async () =>
  Buffer.from(
    await (
      await writeBackup(
        aNotebook({ saved: [aSaved()] }),
        { content: async () => undefined, thumbnail: async () => undefined },
        now,
      )
    ).arrayBuffer(),
  )
const flipped = (bytes: Buffer) => {
  const at = bytes.indexOf('cs2022')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes
}

const files: [what: string, content: () => Promise<Buffer> | Buffer | string, sentence: string][] = [
  ['no JSON', () => '今天天气不错', '这个文件读不出来'],
  ['empty', () => '', '这个文件读不出来'],
  ['cut short', () => text.slice(0, -20), '这个文件读不出来'],
  ['another app’s', () => '{"app":"other","format":2,"notes":[]}', '这不是湘策通的备份文件'],
  ['a web page', () => '<!doctype html><title>login</title>', '这个文件读不出来'],
  ['of a newer version', () => text.replace('"format":2', '"format":3'), '请先更新应用'],
  ['without its parts', () => '{"app":"xiangce","format":2,"savedAt":"2026-11-20T08:00:00.000Z"}', '备份内容已损坏'],
  ['with a row that does not fit', () => text.replace('"note":"带样品"', '"note":7'), '备份内容已损坏'],
  [
    'with the same row twice',
    () => text.replace('"saved":[', `"saved":[${JSON.stringify(aSaved())},`),
    '备份内容已损坏',
  ],
  ['a ZIP cut short', async () => (await zip()).subarray(0, -30), '备份内容已损坏'],
  ['a ZIP with a flipped bit', async () => flipped(await zip()), '备份内容已损坏'],
  [
    'a ZIP of something else',
    () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })),
    '这不是湘策通的备份文件',
  ],
]

test('a file that is no whole backup of this app is refused before anything is written, and it is said why', async ({
  visitor,
  host,
}) => {
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByText('还没有走访记录')).toBeVisible()
  for (const [what, content, sentence] of files) {
    await visitor
      .getByTestId('restore')
      .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: Buffer.from(await content()) })
    await expect(visitor.getByRole('alert'), what).toContainText(sentence)
    await expect(visitor.getByRole('dialog'), what).toBeHidden()
  }
  expect(await rowsOf(visitor, 'notebook', 'saved')).toEqual([])

  await visitor
    .getByTestId('restore')
    .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: await zip() })
  await expect(visitor.getByRole('dialog')).toContainText('新增 1 条')
  await expect(visitor.getByRole('alert')).toBeHidden()
})

import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, pageTest as test } from '../support/host'
import { aNotebook, aPhoto, aVisitTo } from '../support/notebook'
import { rowsOf } from '../support/pastDatabases'
import { writeNotebook } from '../../src/notebook/backup/notebookText'
import { say } from '../support/say'

const now = new Date('2026-11-20T08:00:00Z')
const head = '{"app":"xiangce","format":2,"savedAt":"2026-11-20T08:00:00.000Z"'
const mega = 1_000_000

/** A ZIP with one entry that unpacks to far more than it says of itself. */
function aLyingZip(): Buffer {
  const zip = Buffer.from(zipSync({ 'notebook.json': [strToU8('x'.repeat(100)), { level: 0 }] }))
  const packed = deflateRawSync(Buffer.alloc(200 * mega, ' '))
  const name = Buffer.from('notebook.json')
  const local = Buffer.from(zip.subarray(0, 30))
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  const start = zip.readUInt32LE(zip.length - 22 + 16)
  const central = Buffer.from(zip.subarray(start, zip.length - 22))
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  const end = Buffer.from(zip.subarray(zip.length - 22))
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, end])
}

const bombs: Record<string, () => Buffer> = {
  'nested 200,000 deep': () => Buffer.from(`${head},"saved":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
  'with five million values': () => Buffer.from(`${head},"saved":[${'0,'.repeat(5 * mega)}0]}`),
  'a ZIP of 200 kB that unpacks to 200 MB': () =>
    Buffer.from(zipSync({ 'notebook.json': [new Uint8Array(200 * mega), { level: 9 }] })),
  'a ZIP that says less of itself than it unpacks to': aLyingZip,
}

test('a backup made to fill the memory is refused in time, and the app goes on', async ({ visitor, host }) => {
  await visitor.goto(`${host.origin}/notebook`)
  const file = visitor.getByTestId('restore')
  for (const [what, make] of Object.entries(bombs)) {
    await file.setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: make() })
    await expect(visitor.getByRole('alert'), what).toContainText(/备份内容已损坏|这不是湘策通的备份文件/)
  }
  const folder = mkdtempSync(join(tmpdir(), 'xiangce-bomb-'))
  for (const [size, start] of [
    [200 * mega, head],
    [5_000 * mega, 'PK\u0003\u0004'],
  ] as const) {
    const path = join(folder, 'backup')
    writeFileSync(path, start)
    truncateSync(path, size)
    await file.setInputFiles(path)
    await expect(visitor.getByRole('alert')).toContainText('文件太大')
  }
  rmSync(folder, { recursive: true })
  await visitor.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).click()
  await expect(visitor.getByText(say('zh', 'notebook.empty'))).toBeVisible()
})

test('a photo in a backup that unpacks to more than a photo may be is left out and counted; the words come', async ({
  visitor,
  host,
}) => {
  const notebook = aNotebook({ visits: [aVisitTo('高桥市场')], attachments: [aPhoto()] })
  const backup = zipSync({
    'notebook.json': strToU8(writeNotebook(notebook, now)),
    'photos/photo-one.jpg': [new Uint8Array(50 * mega), { level: 9 }],
  })
  await visitor.goto(`${host.origin}/notebook`)
  await visitor
    .getByTestId('restore')
    .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: Buffer.from(backup) })
  await visitor
    .getByRole('dialog')
    .getByRole('button', { name: say('zh', 'notebook.accept') })
    .click()
  await expect(visitor.getByText('备份里有 1 个照片或附件读不出来')).toBeVisible()
  await expect(visitor.getByRole('link', { name: /高桥市场/ })).toBeVisible()
  expect(await rowsOf(visitor, 'notebook', 'contents')).toEqual([])
})

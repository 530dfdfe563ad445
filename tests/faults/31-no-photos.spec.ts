import { expect, test } from '../support/host'
import { aPng, anAnimation } from '../support/photos'
import { rowsOf } from '../support/pastDatabases'

/** The head of a HEIC file of 4,000 × 3,000, which Chromium cannot read. */
const heic = Buffer.concat([
  Buffer.from('0000001866747970686569630000000068656963', 'hex'),
  Buffer.from('00000014697370650000000000000fa000000bb8', 'hex'),
  Buffer.alloc(64),
])
const files: [name: string, content: () => Buffer, sentence: string][] = [
  ['no picture at all', () => Buffer.from('%PDF-1.4 this is no picture'), '不是图片，没有存入'],
  ['empty', () => Buffer.alloc(0), '不是图片，没有存入'],
  [
    'a page',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    '不是图片，没有存入',
  ],
  ['30,000 × 30,000 in 5 kB', () => aPng(30_000, 30_000, 20), '图片太大'],
  ['HEIC', () => heic, '读不了这种图片（如 HEIC）'],
  ['a head without a body', () => aPng(400, 300).subarray(0, 40), '读不了这种图片'],
]

test('what is no photo, or more than a phone can unpack, is refused with a reason each; the note stays and a real photo goes in', async ({
  visitor,
  host,
}) => {
  await visitor.goto(`${host.origin}/notebook/visits/new`)
  await visitor.getByLabel('笔记').fill('冷库 2 号有空位')
  const album = visitor.getByTestId('album')
  for (const [name, content, sentence] of files) {
    await album.setInputFiles({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: content() })
    await expect(visitor.getByRole('alert'), name).toContainText(sentence)
    await expect(visitor.getByRole('alert'), name).toContainText(`${name}.jpg`)
  }
  expect(await rowsOf(visitor, 'notebook', 'contents')).toEqual([])
  await album.setInputFiles([
    { name: 'moving.gif', mimeType: 'image/gif', buffer: anAnimation },
    { name: 'wide.png', mimeType: 'image/png', buffer: aPng(9_000, 90) },
  ])
  await expect(visitor.getByRole('button', { name: '打开 wide.png' })).toBeVisible()
  await expect(visitor.getByRole('alert')).toBeHidden()
  const kept = (
    (await rowsOf(visitor, 'notebook', 'attachments')) as { type: string; width: number; height: number }[]
  ).map(({ type, width, height }) => [type, width, height])
  expect(kept.sort()).toEqual([
    ['image/jpeg', 1, 1],
    ['image/jpeg', 1600, 16],
  ])
  await visitor.reload()
  await expect(visitor.getByLabel('笔记')).toHaveValue('冷库 2 号有空位')
  await expect(visitor.getByRole('button', { name: '打开 moving.gif' }).locator('img')).toBeVisible()
})

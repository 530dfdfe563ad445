import { expect, pageTest as test } from '../support/host'
import { aPng, anAnimation } from '../support/photos'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

/** The head of a HEIC file of 4,000 × 3,000, which Chromium cannot read. */
const heic = Buffer.concat([
  Buffer.from('0000001866747970686569630000000068656963', 'hex'),
  Buffer.from('00000014697370650000000000000fa000000bb8', 'hex'),
  Buffer.alloc(64),
])
const files: [name: string, content: () => Buffer, sentence: string][] = [
  ['no picture at all', () => Buffer.from('%PDF-1.4 this is no picture'), say('zh', 'visit.refused.no-picture')],
  ['empty', () => Buffer.alloc(0), say('zh', 'visit.refused.no-picture')],
  [
    'a page',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    say('zh', 'visit.refused.no-picture'),
  ],
  ['30,000 × 30,000 in 5 kB', () => aPng(30_000, 30_000, 20), say('zh', 'visit.refused.too-many-pixels')],
  ['HEIC', () => heic, say('zh', 'visit.refused.unreadable')],
  ['a head without a body', () => aPng(400, 300).subarray(0, 40), say('zh', 'visit.refused.unreadable')],
]

test('what is no photo, or too big to unpack, is refused with a reason; the note stays, a real photo goes in', async ({
  visitor,
  host,
}) => {
  await visitor.goto(`${host.origin}/notebook/visits/new`)
  await visitor.getByLabel(say('zh', 'visit.note')).fill('冷库 2 号有空位')
  const album = visitor.getByTestId('album')
  for (const [name, content, sentence] of files) {
    await album.setInputFiles({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: content() })
    await expect(visitor.getByRole('alert'), name).toContainText(sentence)
    await expect(visitor.getByRole('alert'), name).toContainText(`${name}.jpg`)
  }
  expect(await rowsOf(visitor, 'notebook', 'contents')).toEqual([])
  await album.setInputFiles([
    { name: 'moving.gif', mimeType: 'image/gif', buffer: anAnimation },
    { name: 'wide.png', mimeType: 'image/png', buffer: aPng(4_000, 3_000) },
  ])
  await expect(visitor.getByRole('button', { name: say('zh', 'visit.photoOpen', { name: 'wide.png' }) })).toBeVisible()
  await expect(visitor.getByRole('alert')).toBeHidden()
  const kept = (
    (await rowsOf(visitor, 'notebook', 'attachments')) as { type: string; width: number; height: number }[]
  ).map(({ type, width, height }) => [type, width, height])
  expect(kept.sort()).toEqual([
    ['image/jpeg', 1, 1],
    ['image/jpeg', 1600, 1200],
  ])
  await visitor.reload()
  await expect(visitor.getByLabel(say('zh', 'visit.note'))).toHaveValue('冷库 2 号有空位')
  await expect(
    visitor.getByRole('button', { name: say('zh', 'visit.photoOpen', { name: 'moving.gif' }) }).locator('img'),
  ).toBeVisible()
})

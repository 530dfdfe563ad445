import type { Page } from '@playwright/test'
import { expect, pageTest as test } from '../support/host'
import { aList, aNotebook, aSaved, aVisitTo } from '../support/notebook'
import { rowsOf } from '../support/pastDatabases'
import { writeNotebook } from '../../src/notebook/backup/notebookText'
import { say } from '../support/say'

const theirs = writeNotebook(
  aNotebook({
    saved: [aSaved({ note: '对方写的', clock: { efgh: 2 } }), aSaved({ id: 'place:gaoqiao-market', note: '摊位' })],
    lists: [aList({ items: ['place:gaoqiao-market'] })],
    visits: [aVisitTo('高桥市场', { note: '租金 18 元', clock: { efgh: 1 } })],
  }),
  new Date('2026-11-20T08:00:00Z'),
)

const notesOf = async (page: Page) =>
  ((await rowsOf(page, 'notebook', 'saved')) as { id: string; note: string }[]).map(({ id, note }) => [id, note])
const give = (page: Page) =>
  page
    .getByTestId('restore')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(theirs) })

test('a restore over notes says what it will do, keeps both sides, does nothing twice, and can be taken back', async ({
  visitor,
  host,
}) => {
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).click()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
  await visitor.goto(`${host.origin}/notebook?show=saved`)
  await visitor.getByRole('textbox').last().fill('我写的')
  await expect.poll(() => notesOf(visitor)).toEqual([['measure:cs2022/16', '我写的']])

  await give(visitor)
  const sheet = visitor.getByRole('dialog')
  await expect(sheet).toContainText(say('zh', 'backup.added', { count: 2 }))
  await expect(sheet).toContainText(say('zh', 'backup.both', { count: 1 }))
  expect(await notesOf(visitor), 'nothing is written before the person says so').toEqual([
    ['measure:cs2022/16', '我写的'],
  ])
  await sheet.getByRole('button', { name: say('zh', 'notebook.accept') }).click()
  await expect(visitor.getByText(say('zh', 'notebook.restored'))).toBeVisible()
  const merged = await notesOf(visitor)
  expect(merged).toEqual([
    ['measure:cs2022/16', '我写的\n\n对方写的'],
    ['place:gaoqiao-market', '摊位'],
  ])
  expect(await rowsOf(visitor, 'notebook', 'visits')).toHaveLength(1)

  await visitor.reload()
  await give(visitor)
  await expect(sheet).toContainText(say('zh', 'backup.same', { count: 2 }))
  await expect(sheet).toContainText(say('zh', 'backup.older', { count: 1 }))
  await sheet.getByRole('button', { name: say('zh', 'notebook.accept') }).click()
  await expect(visitor.getByText(say('zh', 'notebook.restored'))).toBeVisible()
  expect(await notesOf(visitor), 'a second time changes nothing').toEqual(merged)
})

test('taken back, the notes are as they were before, but for what was written since', async ({ visitor, host }) => {
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).click()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
  await visitor.goto(`${host.origin}/notebook?show=saved`)
  await give(visitor)
  await visitor
    .getByRole('dialog')
    .getByRole('button', { name: say('zh', 'notebook.accept') })
    .click()
  await visitor.locator('.saved[data-id="place:gaoqiao-market"]').getByRole('textbox').fill('恢复后写的')
  await expect.poll(() => notesOf(visitor)).toContainEqual(['place:gaoqiao-market', '恢复后写的'])
  await visitor.getByRole('button', { name: say('zh', 'backup.undo') }).click()
  await expect
    .poll(() => notesOf(visitor))
    .toEqual([
      ['measure:cs2022/16', ''],
      ['place:gaoqiao-market', '恢复后写的'],
    ])
  expect(await rowsOf(visitor, 'notebook', 'visits')).toEqual([])
})

import { readFile } from 'node:fs/promises'
import { untilNoSheet } from '../support/app'
import { expect, pageTest as test } from '../support/host'
import { aList, aNotebook, aSaved } from '../support/notebook'
import { inAll } from '../support/factories'
import { writeNotebook } from '../../src/notebook/backup/notebookText'
import { say } from '../support/say'

const formulas = ['=HYPERLINK("http://x","y")', '+1+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1']

/** Cells of a CSV file (RFC 4180). */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1)
}

test('notes that begin like a formula leave the app as text that no spreadsheet runs', async ({ visitor, host }) => {
  const saved = formulas.map((note, index) => aSaved({ id: `measure:cs2022/${index + 1}`, title: inAll(note), note }))
  const backup = writeNotebook(
    aNotebook({ saved, lists: [aList({ items: saved.map(({ id }) => id) })] }),
    new Date('2026-11-20T08:00:00Z'),
  )
  await visitor.goto(`${host.origin}/notebook`)
  await visitor
    .getByTestId('restore')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) })
  await visitor
    .getByRole('dialog')
    .getByRole('button', { name: say('zh', 'notebook.accept') })
    .click()
  await expect(visitor.getByText(say('zh', 'notebook.restored'))).toBeVisible()
  await untilNoSheet(visitor)
  await visitor.goto(`${host.origin}/notebook/lists/list-one`)
  await visitor.getByRole('button', { name: say('zh', 'share.title') }).click()
  const [file] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('button', { name: say('zh', 'lists.table') }).click(),
  ])
  const rows = cellsOf((await readFile(await file.path(), 'utf8')).replace('\uFEFF', ''))
  expect(rows).toHaveLength(formulas.length + 1)
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠\t\r]/)
  expect(rows.flat().join('\n'), 'the words themselves are whole').toContain('=HYPERLINK("http://x","y")')
})

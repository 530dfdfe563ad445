import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/host'
import { aList, aNotebook, aSaved } from '../support/notebook'
import { inAll } from '../support/factories'
import { writeNotebook } from '../../src/notebook/backup/notebookText'

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
  await visitor.getByRole('dialog').getByRole('button', { name: '恢复' }).click()
  await expect(visitor.getByText('已恢复')).toBeVisible()
  await visitor.goto(`${host.origin}/notebook/lists/list-one`)
  await visitor.getByRole('button', { name: '分享' }).click()
  const [file] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('button', { name: '表格 (CSV)' }).click(),
  ])
  const rows = cellsOf((await readFile(await file.path(), 'utf8')).replace('\uFEFF', ''))
  expect(rows).toHaveLength(formulas.length + 1)
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠\t\r]/)
  expect(rows.flat().join('\n'), 'the words themselves are whole').toContain('=HYPERLINK("http://x","y")')
})

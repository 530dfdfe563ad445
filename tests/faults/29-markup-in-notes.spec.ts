import type { Page } from '@playwright/test'
import { zipSync, strToU8 } from 'fflate'
import { readFile } from 'node:fs/promises'
import { untilNoSheet } from '../support/app'
import { expect, pageTest as test } from '../support/host'
import { inAll } from '../support/factories'
import { aList, aNotebook, aPhoto, aSaved, aVisitTo } from '../support/notebook'
import { writeNotebook } from '../../src/notebook/backup/notebookText'
import { packList } from '../../src/notebook/payload'
import { say } from '../support/say'

const hostile =
  '<img src=x onerror="alert(1)"></script><script>alert(2)</script>[a](javascript:alert(3)) \u202Egpj.exe {{ 7*7 }}'
const row = { id: 'row-one' }
const visit = aVisitTo(hostile, {
  note: hostile,
  people: [{ ...row, name: hostile, about: hostile }],
  answers: [{ ...row, question: hostile, answer: hostile }],
  followUps: [{ ...row, what: hostile, due: '2026-12-01', done: false }],
  measures: ['cs2022/16'],
  places: ['huanghua-airport'],
})
const notebook = aNotebook({
  saved: [
    aSaved({ title: inAll(hostile), note: hostile }),
    aSaved({
      id: 'place:nowhere',
      title: inAll(hostile),
      note: hostile,
      text: { version: 'old', lines: [{ text: inAll(hostile), mark: '<b>' }] },
    }),
  ],
  lists: [aList({ id: 'list-one', name: hostile.slice(0, 110), items: ['measure:cs2022/16', 'place:nowhere'] })],
  visits: [visit],
  attachments: [aPhoto({ kind: 'file', name: '../../x\u202Egpj.html', type: 'text/html', bytes: 3 })],
})
const backup = () =>
  Buffer.from(
    zipSync({
      'notebook.json': strToU8(writeNotebook(notebook, new Date('2026-11-20T08:00:00Z'))),
      'files/photo-one.html': strToU8('<b>'),
    }),
  )

/** What a page must never do with words of other people. */
function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', ({ message }) => seen.push(message))
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|\[Vue warn\]/.test(message.text())) seen.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/x')) seen.push(request.url())
  })
  return seen
}
async function expectPlain(page: Page, where: string) {
  await expect(page.getByText('<img src=x onerror=').first(), where).toBeVisible()
  expect(await page.locator('img[onerror], a[href^="javascript:"], script:not([src])').count(), where).toBe(0)
}

test('markup, scripts, turned writing and paths stay words in all of the notebook, in print and in files', async ({
  visitor,
  host,
}) => {
  const seen = watch(visitor)
  await visitor.goto(`${host.origin}/notebook`)
  await visitor
    .getByTestId('restore')
    .setInputFiles({ name: '../../x<img>.zip', mimeType: 'application/zip', buffer: backup() })
  await visitor
    .getByRole('dialog')
    .getByRole('button', { name: say('zh', 'notebook.accept') })
    .click()
  await expect(visitor.getByText(say('zh', 'notebook.restored'))).toBeVisible()
  await untilNoSheet(visitor)

  for (const view of ['visits', 'saved', 'lists', 'due']) {
    await visitor.goto(`${host.origin}/notebook?show=${view}`)
    await expectPlain(visitor, view)
  }
  const [calendar] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('button', { name: say('zh', 'visit.calendar') }).click(),
  ])
  expect(await readFile(await calendar.path(), 'utf8')).toContain('BEGIN:VEVENT')

  for (const path of [
    '/notebook/lists/list-one',
    '/notebook/lists/list-one/print',
    `/shared#${packList({ name: hostile.slice(0, 110), items: [{ id: 'measure:cs2022/16', note: hostile }] })}`,
    `/?q=${encodeURIComponent(hostile)}`,
    `/results?q=${encodeURIComponent(hostile)}`,
  ]) {
    await visitor.goto(host.origin + path)
    await expect(visitor.getByRole('main')).toBeVisible()
    if (!path.includes('?q')) await expectPlain(visitor, path)
    await visitor.emulateMedia({ media: 'print' })
    await visitor.emulateMedia({ media: null })
  }

  await visitor.goto(`${host.origin}/notebook/visits/visit-one`)
  await expect(visitor.getByLabel(say('zh', 'visit.note'))).toHaveValue(hostile)
  await expect(visitor.getByLabel(`${say('zh', 'visit.personName')} 1`)).toHaveValue(hostile)
  const file = visitor.locator('.strip__file')
  await expect(file).toContainText('x')
  const [download] = await Promise.all([visitor.waitForEvent('download'), file.getByRole('button').first().click()])
  expect(download.suggestedFilename()).not.toMatch(/[/\\<>\u202E]|\.\./)
  expect(seen).toEqual([])
})

test('an address with markup in it is shown as words or not at all', async ({ visitor, host }) => {
  const seen = watch(visitor)
  for (const path of [
    '/m/cs2022/%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/p/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/plans/__proto__',
    '/units/constructor',
    '/m/__proto__/toString',
    '/results?type=__proto__&need=%3Cb%3E',
    '/compare?a=__proto__&b=constructor',
    '/notebook/visits/__proto__',
    '/notebook/lists/constructor',
    '/shared#1.__proto__',
  ]) {
    await visitor.goto(host.origin + path)
    await expect(visitor.getByRole('main'), path).toBeVisible()
    await expect(visitor.getByRole('main'), path).not.toBeEmpty()
  }
  expect(seen).toEqual([])
})

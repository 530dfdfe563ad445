import { readFile } from 'node:fs/promises'
import { expect, star, pageTest as test, untilNoSheet } from '../support/app'
import { rowsOf } from '../support/pastDatabases'
import { packList } from '../../src/notebook/payload'
import type { Page } from '@playwright/test'
import { say, saying } from '../support/say'

async function save(app: Page, address: string, rows = 1) {
  await app.goto(address)
  await star(app, rows)
}

test('measures, places and indicators stand in lists that can be named, ordered and moved between', async ({ app }) => {
  for (const [before, address] of ['/m/cs2022/16', '/p/huanghua-airport', '/targets#foreign-trade-total'].entries())
    await save(app, address, before + 1)
  await app.goto('/notebook?show=saved')
  await expect(app.getByText(say('zh', 'notebook.count', { count: 3 }))).toBeVisible()
  await app
    .getByRole('button', { name: saying('zh', 'lists.chooseFor') })
    .first()
    .click()
  await app.getByLabel(say('zh', 'lists.newName')).fill('咖啡客户')
  await app.getByRole('button', { name: say('zh', 'lists.create') }).click()
  await app.getByRole('checkbox', { name: say('zh', 'lists.default') }).uncheck()
  await app.getByRole('button', { name: say('zh', 'visit.linkDone') }).click()
  await untilNoSheet(app)

  await app.goto('/notebook?show=lists')
  await app.getByRole('link', { name: say('zh', 'lists.default') }).click()
  await expect(app.getByText(say('zh', 'lists.count', { count: 2 }))).toBeVisible()
  const titles = app.locator('.saved strong')
  await expect(app.locator('.saved', { has: app.locator('a[href="/m/cs2022/16"]') })).toContainText('2026年12月31日')
  await expect(titles).toHaveCount(2)
  const before = await titles.allTextContents()
  await app
    .getByRole('button', { name: saying('zh', 'lists.down') })
    .first()
    .click()
  await expect(titles).toHaveText([...before].reverse())
  await app.getByRole('button', { name: say('zh', 'lists.rename') }).click()
  await app.getByLabel(say('zh', 'lists.newName')).fill('咖啡客户')
  await expect(app.getByText(say('zh', 'lists.taken'))).toBeVisible()
  await app.getByRole('button', { name: say('zh', 'lists.rename') }).click()
  await app.getByLabel(say('zh', 'lists.newName')).fill('周五带走')
  await expect(app.getByText(say('zh', 'lists.taken'))).toHaveCount(0)
  await app.getByRole('button', { name: say('zh', 'lists.rename') }).click()
  await expect(app.getByRole('heading', { name: '周五带走' })).toBeVisible()
  await app.reload()
  await expect(app.getByRole('heading', { name: '周五带走' })).toBeVisible()
  await expect(titles).toHaveText([...before].reverse())

  await app.goto('/notebook?show=lists')
  await app.getByLabel(say('zh', 'lists.newName')).fill('写到一半')
  await app.reload()
  await expect(app.getByLabel(say('zh', 'lists.newName'))).toHaveValue('写到一半')
  await app.getByRole('link', { name: /咖啡客户/ }).click()
  await expect(app.locator('.saved')).toHaveCount(1)
  await app.getByRole('button', { name: say('zh', 'lists.remove') }).click()
  await app.goto('/notebook?show=saved')
  await expect(app.getByText(say('zh', 'notebook.count', { count: 3 }))).toBeVisible()
})

test('a list is a booklet with cover, contents, points, units, date and library version', async ({ app }) => {
  await save(app, '/m/cs2022/16')
  await save(app, '/p/gaoqiao-market', 2)
  await app.goto('/notebook/lists/default/print')
  await expect(app.getByText(saying('zh', 'booklet.made'))).toBeVisible()
  await expect(app.getByRole('navigation', { name: say('zh', 'booklet.contents') }).getByRole('link')).toHaveCount(2)
  const article = app.locator('article').filter({ hasText: 'cs2022/16' })
  await expect(article).toContainText('省商务厅')
  await expect(article).toContainText(say('zh', 'measure.article', { path: 16 }))
  expect(await article.locator('li').count()).toBeGreaterThan(1)
  await expect(article.getByRole('img', { name: saying('zh', 'share.code') })).toBeVisible()
  await expect(article).toContainText('/m/cs2022/16')
  await app.emulateMedia({ media: 'print' })
  await expect(app.locator('.tab-bar')).toBeHidden()
  const pdf = (await app.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(3)
  expect(pdf).toMatch(/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/)
})

test('a list travels in its link alone, is seen before it is kept, and kept twice is there once', async ({
  app,
  browser,
  baseURL,
}) => {
  await save(app, '/m/cs2022/16')
  await app.goto('/notebook?show=saved')
  await app.getByRole('textbox').last().fill('问省商务厅')
  await expect.poll(() => rowsOf(app, 'notebook', 'saved')).toMatchObject([{ note: '问省商务厅' }])
  await app.goto('/notebook/lists/default')
  await expect(app.getByRole('textbox').last()).toHaveValue('问省商务厅')
  await app.getByRole('button', { name: say('zh', 'share.title') }).click()
  await expect(
    app.getByRole('img', { name: say('zh', 'share.code', { title: say('zh', 'lists.default') }) }),
  ).toBeVisible()
  await app.getByRole('checkbox', { name: say('zh', 'lists.withNotes') }).check()
  const link = `${baseURL}/shared#${packList({
    name: say('zh', 'lists.default'),
    items: [
      { id: 'measure:cs2022/16', note: '问省商务厅' },
      { id: 'measure:zz2099/1', note: '' },
    ],
  })}`
  const [file] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: say('zh', 'lists.file') }).click(),
  ])
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ app: 'xiangce' })

  const other = await (await browser.newContext()).newPage()
  for (let time = 0; time < 2; time++) {
    await other.goto(link)
    await expect(other.getByRole('link', { name: /人民币/ })).toBeVisible()
    await expect(other.getByRole('link', { name: /人民币/ }), 'until when').toContainText('2026年12月31日')
    await expect(other.getByText(say('zh', 'shared.notHere'))).toBeVisible()
    if (!time) {
      await other.goto(`${baseURL}/notebook?show=lists`)
      await expect(other.locator('.list-card')).toHaveCount(1)
      await other.goto(link)
    }
    await other.getByRole('button', { name: say('zh', 'shared.keep') }).click()
    await expect(other.locator('.saved')).toHaveCount(2)
    await expect(other.getByRole('textbox').first()).toHaveValue('问省商务厅')
    await expect
      .poll(async () =>
        ((await rowsOf(other, 'notebook', 'lists')) as { items: string[] }[]).filter(({ items }) =>
          items.includes('measure:zz2099/1'),
        ),
      )
      .toHaveLength(1)
  }
  await other.goto(`${baseURL}/notebook?show=lists`)
  await expect(other.locator('.list-card')).toHaveCount(2)
  await other.context().close()
})

test('the code on the screen is read from a photo of it by another phone', async ({ app, browser, baseURL }) => {
  await save(app, '/p/gaoqiao-market')
  await app.goto('/notebook/lists/default')
  await app.getByRole('button', { name: say('zh', 'share.title') }).click()
  const picture = await app.getByRole('dialog').locator('.qr').screenshot()
  const other = await (await browser.newContext()).newPage()
  await other.goto(`${baseURL}/notebook`)
  await other.getByRole('button', { name: say('zh', 'backup.bring') }).click()
  await other.getByRole('button', { name: say('zh', 'backup.scan') }).click()
  await other.getByTestId('scan-photo').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture })
  await expect(other.getByRole('link', { name: '高桥大市场' })).toBeVisible()
  await other.context().close()
})

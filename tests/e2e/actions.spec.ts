import type { Page } from '@playwright/test'
import { expect, star, pageTest as test } from '../support/app'
import { rowsOf } from '../support/pastDatabases'
import { say, saying } from '../support/say'

/** Over, in force, over, in force: saved in this order. */
const measures = ['cs2021/4.3.1', 'cs2022/16', 'hn2018/2', 'cs2022/10']
const marksOf = async (app: Page) =>
  ((await rowsOf(app, 'notebook', 'saved')) as { id: string; done?: boolean; chosen?: boolean }[])
    .filter(({ done, chosen }) => done ?? chosen)
    .map(({ id }) => id)
    .sort()

test.beforeEach(async ({ app }) => {
  await app.clock.setFixedTime(new Date('2026-11-29T04:00:00Z'))
  for (const [before, id] of measures.entries()) {
    await app.goto(`/m/${id}`)
    await star(app, before + 1)
  }
})

test('what was just saved leads to three things to do: what, until when, whom to ask, the question', async ({
  app,
}) => {
  await app.getByRole('link', { name: saying('zh', 'acts.title') }).click()
  await expect(app).toHaveURL(/\/notebook\/actions$/)
  await expect(app).toHaveTitle(saying('zh', 'acts.title'))
  const entries = app.locator('.action')
  await expect(entries).toHaveCount(3)
  for (const at of [0, 1])
    await expect(entries.nth(at).locator('a[href^="/m/cs2022/"]')).toContainText(saying('zh', 'validity.ending'))
  await expect(entries.nth(2).locator('a[href="/m/cs2021/4.3.1"]')).toContainText(saying('zh', 'validity.over'))
  await expect(entries.nth(2)).toContainText(say('zh', 'ask.issuer'))
  await expect(entries.nth(2).getByRole('button', { name: say('zh', 'ask.copy') })).toBeVisible()
})

test('a tick, a number and a choice of one’s own survive a reload', async ({ app }) => {
  await app.goto('/notebook?show=saved')
  await app.getByRole('link', { name: saying('zh', 'acts.title') }).click()
  const entries = app.locator('.action')
  await expect(entries).toHaveCount(3)
  await app.getByRole('button', { name: say('zh', 'acts.choose') }).click()
  const sheet = app.getByRole('dialog')
  await expect(sheet.getByRole('checkbox', { disabled: true })).toHaveCount(1)
  for (const box of [0, 1]) await sheet.getByRole('checkbox').nth(box).uncheck()
  await expect(sheet.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await sheet.getByRole('button', { name: say('zh', 'visit.linkDone') }).click()
  await expect(entries).toHaveCount(1)
  await entries.getByLabel(say('zh', 'ask.contact')).fill('陈女士 0731-1234')
  await entries.getByRole('checkbox').check()
  await expect.poll(() => marksOf(app)).toEqual(['measure:cs2021/4.3.1'])
  await expect.poll(async () => JSON.stringify(await rowsOf(app, 'notebook', 'saved'))).toContain('陈女士 0731-1234')

  await app.reload()
  await expect(entries).toHaveCount(1)
  await expect(entries.getByRole('checkbox')).toBeChecked()
  await expect(entries.getByLabel(say('zh', 'ask.contact'))).toHaveValue('陈女士 0731-1234')
  await expect(app.getByText(say('zh', 'acts.count', { count: 1, done: 1 }))).toBeVisible()
})

test('three things fit one sheet in the longest language, and are sent as plain words', async ({ app }) => {
  await app.evaluate(() => localStorage.setItem('xiangce.language', 'fr'))
  await app.goto('/notebook/actions')
  await expect(app.getByRole('heading', { name: say('fr', 'acts.title') })).toBeVisible()
  await expect(app.locator('.action')).toHaveCount(3)
  await expect(app.locator('.print-source svg')).toBeAttached()
  await app.emulateMedia({ media: 'print' })
  await expect(app.locator('.action').first().locator('.question')).toBeVisible()
  const pdf = (await app.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await app.emulateMedia({ media: null })

  await app.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.getByRole('button', { name: say('fr', 'share.copyText') }).click()
  const text = await app.evaluate(() => navigator.clipboard.readText())
  expect(text.split('\n\n')).toHaveLength(4)
  expect(text).toContain('您好！请教《')
  expect(text).toContain(say('fr', 'acts.isOpen'))
  expect(text).toMatch(saying('fr', 'validity.over'))
})

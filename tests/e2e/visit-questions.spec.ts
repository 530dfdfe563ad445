import words from '../../src/locales/zh.json' with { type: 'json' }
import { expect, star, pageTest as test } from '../support/app'

test('a visit is linked with what is saved first, by the one search, and gives a question to show', async ({ app }) => {
  await app.goto('/m/cs2022/16')
  await star(app)
  await app.goto('/notebook/visits/new')
  await app.getByRole('button', { name: words['visit.addMeasure'] }).click()
  const dialog = app.getByRole('dialog')
  await expect(dialog.getByRole('listitem').first()).toContainText('长沙片区实施方案')
  await expect(dialog.getByRole('listitem').first()).toContainText('人民币中心')
  await dialog.getByRole('searchbox').fill('yihuo')
  await expect(dialog.getByRole('listitem').filter({ hasText: '易货' }).first()).toBeVisible()
  await dialog.getByRole('searchbox').fill('')
  await dialog.getByRole('listitem').first().getByRole('button').click()
  await dialog.getByRole('button', { name: words['visit.linkDone'] }).click()

  const questions = app.locator('section', { has: app.getByRole('heading', { name: words['visit.toShow'] }) })
  await questions.getByRole('button').first().click()
  await expect(app.getByRole('dialog')).toContainText('还在执行吗')
  await app.getByRole('button', { name: words['visit.noteQuestion'] }).click()
  await expect(app.getByLabel(`${words['visit.question']} 1`)).toHaveValue(/还在执行吗/)
  await app.getByText(words['visit.summary']).click()
  await expect(app.locator('pre')).toContainText('还在执行吗')
  await expect(app.locator('pre')).toContainText('cs2022/16')
})

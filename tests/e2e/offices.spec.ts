import words from '../../src/locales/zh.json' with { type: 'json' }
import { expect, pageTest, test, untilAllLanguagesStored } from '../support/app'

test('an office is found by pinyin, by its English name and by the one it had before', async ({ app }) => {
  await app.goto('/')
  await untilAllLanguagesStored(app)
  await app.goto('/units')
  await expect(app.getByRole('link', { name: /海关/ })).not.toHaveCount(0)
  const office = app.getByRole('link', { name: /省商务厅/ })
  for (const typed of ['shangwuting', 'swt', 'Department of Commerce']) {
    await app.getByRole('searchbox').fill(typed)
    await expect(office, typed).toBeVisible()
    await expect(app.getByRole('link', { name: /海关/ }), typed).toHaveCount(0)
  }
})

pageTest('an office begins with what it leads that is for me, then the question to send it', async ({ app }) => {
  await app.goto('/results?type=agri')
  await expect(app.locator('.measure-card').first()).toBeVisible()
  await app.goto('/units/hunan-commerce')
  const headings = app.getByRole('heading', { level: 2 })
  await expect(headings.first()).toHaveText(words['plan.mine'])
  await expect(headings.nth(1)).toHaveText(words['units.ask'])
  const question = app.locator('.question')
  const before = await question.textContent()
  await app.getByLabel(words['units.about']).selectOption({ index: 4 })
  await expect(question).not.toHaveText(before!)
  await expect(question).toContainText('还在执行吗')
})

pageTest(
  'the glossary stands in the order of pinyin, and a term leads to the measures that name it',
  async ({ app }) => {
    await app.goto('/glossary')
    await expect(app.getByRole('heading', { level: 2 }).first()).toHaveText(/^[A-D]$/)
    await app.getByRole('searchbox').fill('baoshuiweixiu')
    await expect(app.getByRole('article')).toHaveCount(1)
    await expect(app.getByRole('article')).toContainText('bao shui wei xiu')
    await app.getByRole('article').getByRole('button').first().click()
    await app.getByRole('article').getByRole('link').first().click()
    await expect(app).toHaveURL(/\/m\//)
  },
)

import type { Page } from '@playwright/test'
import { languageOf, languageTag, type Language } from '../../src/model/languages'
import { expect, test, untilAllLanguagesStored, untilStored } from '../support/app'
import { rowsOf } from '../support/pastDatabases'
import { say, saying } from '../support/say'

const arabic = /\p{Script=Arabic}/u
const han = /\p{Script=Han}/u

async function isIn(app: Page, language: Language) {
  await expect(app.locator('html')).toHaveAttribute('lang', languageTag[language])
  await expect(app.locator('html')).toHaveAttribute('dir', languageOf[language].direction)
}
const choose = (app: Page, from: Language, to: Language) =>
  app.getByRole('combobox', { name: say(from, 'settings.language') }).selectOption(to)
/** Measures found, in order. */
async function found(app: Page, words: string): Promise<(string | null)[]> {
  await app.goto(`/#q=${encodeURIComponent(words)}`)
  await expect(app.getByRole('searchbox')).toHaveValue(words)
  const cards = app.locator('.measure-card')
  await expect(cards.first()).toBeVisible()
  return cards.evaluateAll((all) => all.slice(0, 3).map((card) => card.getAttribute('data-measure')))
}

test.describe('a phone that speaks Arabic', () => {
  test.use({ locale: 'ar-EG', timezoneId: 'Africa/Cairo' })

  test('goes from right to left all the way: type, measure, whom to ask, map, notebook, and again offline', async ({
    app,
    context,
  }) => {
    await app.goto('/')
    await isIn(app, 'ar')
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('ar', 'find.question'))
    await app
      .getByRole('region', { name: say('ar', 'find.byType') })
      .getByRole('link')
      .first()
      .click()
    const card = app.locator('.measure-card').first()
    await expect(card).toContainText(arabic)
    await expect(card).not.toContainText(han)
    await card.getByRole('link').first().click()
    await expect(app.getByRole('heading', { level: 1 })).toContainText(arabic)
    await app
      .getByRole('button', { name: say('ar', 'notebook.save'), exact: true })
      .first()
      .click()
    await expect.poll(() => rowsOf(app, 'notebook', 'saved')).toHaveLength(1)

    await expect(app.getByText(say('ar', 'measure.whomToAsk')).first()).toBeVisible()
    const question = app.locator('p:lang(zh)').filter({ hasText: '您好' })
    await expect(question, 'an office reads Chinese, from left to right').toHaveCSS('direction', 'ltr')
    await app.getByText(say('ar', 'ask.meaning')).click()
    await expect(app.locator('details[open] p').filter({ hasText: arabic }).first()).toBeVisible()

    await app.getByRole('link', { name: say('ar', 'nav.map'), exact: true }).click()
    await expect(app.locator('.leaflet-container canvas')).toBeVisible()
    await app.getByRole('link', { name: say('ar', 'nav.notebook'), exact: true }).click()
    await app.getByRole('button', { name: saying('ar', 'notebook.views.saved') }).click()
    await app.locator('main textarea').fill('أسأل الإدارة عن مستودع التبريد')
    await expect
      .poll(() => rowsOf(app, 'notebook', 'saved'))
      .toMatchObject([{ note: 'أسأل الإدارة عن مستودع التبريد' }])
    await app.goto('/')
    await untilStored(app)

    await context.setOffline(true)
    await app.reload()
    await isIn(app, 'ar')
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('ar', 'find.question'))
    await app.goto('/notebook?show=saved')
    await app.getByRole('searchbox').fill('المستودع')
    await expect(app.locator('main textarea')).toHaveValue('أسأل الإدارة عن مستودع التبريد')
    await app.getByRole('searchbox').fill('سفينة')
    await expect(app.locator('main textarea')).toHaveCount(0)
  })

  for (const [what, ...spellings] of [
    ['with and without the article', 'جمارك', 'الجمارك'],
    ['with ta marbuta or ha', 'تجارة', 'تجاره'],
    ['with and without hamza', 'أفريقيا', 'افريقيا'],
  ] as const)
    test(`finds the same ${what}`, async ({ app }) => {
      // The words of a language that comes between the two would change the list.
      await app.goto('/')
      await untilAllLanguagesStored(app)
      const [first, second] = [await found(app, spellings[0]), await found(app, spellings[1])]
      expect(second).toEqual(first)
    })
})

test('once all languages have come the app turns between Arabic and Portuguese without a network, texts too', async ({
  app,
  context,
}) => {
  await app.goto('/')
  await untilAllLanguagesStored(app)
  await context.setOffline(true)
  let from: Language = 'zh'
  for (const [to, letters] of [
    ['ar', arabic],
    ['pt', /(ção|ões)/],
    ['ar', arabic],
  ] as const) {
    await choose(app, from, to)
    await isIn(app, to)
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(say(to, 'find.question'))
    await app.goto('/m/cs2022/16')
    await isIn(app, to)
    await expect(app.getByRole('main')).toContainText(letters)
    await expect(app.getByRole('heading', { level: 1 })).not.toContainText(han)
    await app.goto('/')
    from = to
  }
})

import { lookedForNews, star } from '../support/app'
import { expect, test } from '../support/host'
import { nextLibrary } from '../support/nextLibrary'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

test.use({ metered: true })

test('a saved measure that changed keeps its note and shows old and new; one that went keeps its last words', async ({
  visitor,
  host,
}) => {
  for (const [before, path] of ['16', '15'].entries()) {
    await visitor.goto(`${host.origin}/m/cs2022/${path}`)
    await star(visitor, before + 1)
  }
  const linesOf = async (path: string) =>
    ((await rowsOf(visitor, 'notebook', 'saved')) as { id: string; text: { lines: { text: { zh: string } }[] } }[])
      .find(({ id }) => id.endsWith(`/${path}`))!
      .text.lines.map(({ text }) => text.zh)
  const [words = ''] = await linesOf('15')
  await visitor.goto(`${host.origin}/notebook?show=saved`)
  const card = (path: string) => visitor.locator(`.saved[data-id="measure:cs2022/${path}"]`)
  await card('16').getByRole('textbox').fill('周三问省商务厅')
  await card('15').getByRole('textbox').fill('问先行区')
  await expect
    .poll(async () =>
      ((await rowsOf(visitor, 'notebook', 'saved')) as { note: string }[]).map(({ note }) => note).sort(),
    )
    .toEqual(['周三问省商务厅', '问先行区'])

  host.interfere(
    nextLibrary('cs2022', (pack) => {
      pack.measures = pack.measures.filter(({ path }) => path !== '15')
      const changed = pack.measures.find(({ path }) => path === '16')!
      changed.points[0]!.text = { zh: '改成了新的支持', en: 'now a new support', fr: 'désormais un nouveau soutien' }
    }),
  )
  await lookedForNews(visitor, 7)
  await visitor.reload()
  await expect(card('16')).toContainText(say('zh', 'notebook.changed'))
  await expect(card('16').locator('ins')).toHaveText(/改成了新的支持/)
  await expect(card('16').locator('del').first()).not.toBeEmpty()
  await expect(card('16').getByRole('textbox')).toHaveValue('周三问省商务厅')
  await expect(card('15')).toContainText(say('zh', 'notebook.gone'))
  await expect(card('15')).toContainText(words)
  await expect(card('15').getByRole('textbox')).toHaveValue('问先行区')

  await visitor.goto(`${host.origin}/m/cs2022/15`)
  await expect(visitor.getByRole('heading', { name: say('zh', 'measure.unknown') })).toBeVisible()
  await visitor
    .getByRole('main')
    .getByRole('link', { name: say('zh', 'measure.savedWords') })
    .click()
  await expect(visitor).toHaveURL(/\/notebook\?show=saved$/)
  await expect(card('15')).toContainText(words)
  await card('16')
    .getByRole('button', { name: say('zh', 'notebook.changedSeen') })
    .click()
  await expect(card('16').locator('ins')).toHaveCount(0)
  // A change is on the screen before it is stored.
  await expect.poll(() => linesOf('16')).toContain('改成了新的支持')
  await visitor.reload()
  await expect(card('16').getByRole('textbox')).toHaveValue('周三问省商务厅')
  await expect(card('16').locator('ins')).toHaveCount(0)
})

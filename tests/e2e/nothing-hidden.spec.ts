import type { Page } from '@playwright/test'
import { offeredNeeds } from '../../src/model/firstScreen'
import type { SharedPack } from '../../src/model'
import { expect, test } from '../support/app'
import { builtFile } from '../support/host'
import { say, saying } from '../support/say'

const queries = ['咖啡', '海外仓', 'customs clearance']

/** What a search finds, in its order. */
async function found(app: Page, query: string): Promise<string[]> {
  const field = app.getByRole('searchbox')
  await field.fill(query)
  const answer = app.getByTestId('search-answer')
  // The address follows the answer; until then the one before may still stand.
  await expect(app).toHaveURL((address) => decodeURIComponent(address.hash) === `#q=${query}`)
  const count = Number(/\d+/.exec((await answer.getByRole('status').first().textContent())!)![0])
  const cards = answer.locator('.measure-card')
  await expect(cards).toHaveCount(Math.min(count, 20))
  const ids = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-measure') ?? ''))
  await field.fill('')
  await expect(app).toHaveURL((address) => address.hash === '')
  return [String(count), ...ids]
}
async function all(app: Page) {
  const answers: string[][] = []
  for (const query of queries) answers.push(await found(app, query))
  return answers
}
const shared = () => {
  const { packs } = JSON.parse(builtFile('packs/manifest.json')) as { packs: { kind: string; file: string }[] }
  const { file } = packs.find(({ kind }) => kind === 'shared')!
  return JSON.parse(builtFile(`packs/${file}`)) as SharedPack
}

test('no kind of company and no need that was tapped hides anything from a search on the first page', async ({
  app,
}) => {
  const { enterpriseTypes, needs } = shared()
  await app.goto('/')
  await expect(app.getByRole('link', { name: saying('zh', 'find.library') })).toBeVisible()
  const fresh = await all(app)
  for (const [count] of fresh) expect(Number(count)).toBeGreaterThan(0)

  await app.getByRole('button', { name: saying('zh', 'find.allTypes') }).click()
  const choices = [
    ...enterpriseTypes.map(({ id }) => `/results?type=${id}`),
    ...offeredNeeds(needs).map(({ id }) => `/results?need=${id}`),
  ]
  expect(choices.length).toBeGreaterThan(30)
  for (const address of choices) {
    await app.getByRole('main').locator(`a[href="${address}"]`).first().click()
    await expect(app.getByTestId('result-count'), address).toBeVisible()
    await app.getByRole('button', { name: say('zh', 'nav.back') }).click()
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('zh', 'find.question'))
    expect(await all(app), address).toEqual(fresh)
    if (address.includes('type=')) await app.getByRole('button', { name: saying('zh', 'find.allTypes') }).click()
  }
})

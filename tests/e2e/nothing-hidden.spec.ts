import type { Page } from '@playwright/test'
import { offeredNeeds } from '../../src/model/firstScreen'
import type { SharedPack } from '../../src/model/pack'
import { expect, test, untilAllLanguagesStored } from '../support/app'
import { builtFile } from '../support/host'
import { say, saying } from '../support/say'

const queries = ['咖啡', '海外仓', 'customs clearance']

/** How many measures are found, and the ids of those that are drawn, in their order. */
const shown = (app: Page) =>
  app.evaluate(() => {
    const answer = document.querySelector('[data-testid=search-answer]')
    const count = /\d+/.exec(answer?.querySelector('[role=status]')?.textContent ?? '')?.[0] ?? ''
    const cards = [...(answer?.querySelectorAll<HTMLElement>('.measure-card') ?? [])]
    return [count, ...cards.map(({ dataset }) => dataset.measure ?? '')]
  })
async function found(app: Page, query: string): Promise<string[]> {
  const field = app.getByRole('searchbox')
  // Until the answer comes the one before may still stand.
  await field.fill('')
  await expect.poll(() => shown(app)).toEqual([''])
  await field.fill(query)
  // The list is drawn in parts.
  await expect
    .poll(async () => {
      const [count = '', ...ids] = await shown(app)
      return count !== '' && ids.length === Math.min(Number(count), 20)
    })
    .toBe(true)
  return shown(app)
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
  await untilAllLanguagesStored(app)
  const fresh: string[][] = []
  for (const query of queries) fresh.push(await found(app, query))
  for (const [count] of fresh) expect(Number(count)).toBeGreaterThan(0)
  await app.getByRole('searchbox').fill('')

  await app.getByRole('button', { name: saying('zh', 'find.allTypes') }).click()
  const choices = [
    ...enterpriseTypes.map(({ id }) => `/results?type=${id}`),
    ...offeredNeeds(needs).map(({ id }) => `/results?need=${id}`),
  ]
  expect(choices.length).toBeGreaterThan(30)
  for (const [at, address] of choices.entries()) {
    await app.getByRole('main').locator(`a[href="${address}"]`).first().click()
    await expect(app.getByTestId('result-count'), address).toBeVisible()
    await app.getByRole('button', { name: say('zh', 'nav.back') }).click()
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('zh', 'find.question'))
    const index = at % queries.length
    await app.getByRole('searchbox').fill(queries[index]!)
    await expect.poll(() => shown(app), `${queries[index]} after ${address}`).toEqual(fresh[index])
    await app.getByRole('searchbox').fill('')
    if (address.includes('type=')) await app.getByRole('button', { name: saying('zh', 'find.allTypes') }).click()
  }
})

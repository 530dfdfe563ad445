import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { languages } from '../../src/model/languages'
import { expect, pageTest as test, untilStill } from '../support/app'
import { inTurn } from '../support/looks'
import { say } from '../support/say'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const looks = [
  ['light', 'en'],
  ['dark', 'fr'],
  ['sunlight', 'zh'],
  ['dark', 'ar'],
  ['light', 'pt'],
] as const

/** The states of the map take turns in theme and language. */
async function violationsOf(
  app: Page,
  at: number,
  path: string,
  reach: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const found: string[] = []
  for (const [theme, language] of inTurn(looks, at)) {
    await app.addInitScript(
      ([look, tongue]) => {
        localStorage.setItem('xiangce.theme', look)
        localStorage.setItem('xiangce.language', tongue)
      },
      [theme, language] as const,
    )
    await app.goto(path)
    await app.getByRole('main').getByRole('heading').first().waitFor({ state: 'attached' })
    await reach(app)
    await untilStill(app)
    const { violations } = await new AxeBuilder({ page: app }).setLegacyMode().withTags(rules).analyze()
    found.push(...violations.map(({ id, nodes }) => `${theme} ${language} ${id}: ${nodes[0]?.html.slice(0, 160)}`))
  }
  return found
}
const openLegend = (page: Page) =>
  page
    .getByRole('button', {
      name: new RegExp(`^(${languages.map((language) => say(language, 'map.legend')).join('|')})$`),
    })
    .click()

for (const [at, [state, path, reach]] of (
  [
    ['with its legend open', '/map?kinds=airport&modes=air', openLegend],
    ['with a place chosen', '/map?place=huanghua-airport', undefined],
    ['with a route chosen', '/map?route=air-africa', undefined],
    ['with the list of routes', '/map?sheet=routes', undefined],
    ['with the ways of goods', '/map?sheet=goods&from=changsha', undefined],
    ['with a town opened', '/map?town=changsha', undefined],
    ['as a list by nearness', '/map?list=near', (page: Page) => page.getByRole('combobox').selectOption('changsha')],
  ] as const
).entries()) {
  test(`the map ${state} has no WCAG 2.2 A or AA violation`, async ({ app }) => {
    expect(await violationsOf(app, at, path, reach)).toEqual([])
  })
}

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1024, height: 768 }, isMobile: false, hasTouch: false })
  test('list and map side by side have no WCAG 2.2 A or AA violation', async ({ app }) => {
    expect(await violationsOf(app, 0, '/map?kinds=airport,rail-node&place=huanghua-airport')).toEqual([])
  })
})

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { languages, languageTag, type Language } from '../../src/model/languages'
import { expect, letTimePass, pageTest as test } from '../support/app'
import { inTurn } from '../support/looks'
import { say, saying } from '../support/say'

const pages = [
  '/',
  '/results?type=ecommerce',
  '/m/cs2022/16',
  '/map',
  '/p/huanghua-airport',
  '/plans',
  '/plans/cs2022',
  '/targets?category=trade',
  '/units',
  '/units/hunan-commerce',
  '/glossary',
  '/compare?ids=cs2022/16,cs2022/10',
  '/profiles?a=trader',
  '/help',
  '/changes',
  '/notebook',
  '/notebook/visits/new',
  '/notebook/actions',
  '/notebook/lists/nothing',
  '/shared',
  '/install',
  '/notebook/lists/default/print',
  '/notebook/texts/nothing',
  '/settings',
  '/nothing',
]
/** What a theme can spoil: it changes colours and the width of borders, no names, roles or order. */
const ofTheme = ['color-contrast', 'link-in-text-block', 'target-size']
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** As from the settings, without a new start: another window of the app has just chosen. */
async function speak(page: Page, language: Language) {
  await page.evaluate((value) => {
    localStorage.setItem('xiangce.language', value)
    dispatchEvent(new StorageEvent('storage', { key: 'xiangce.language', newValue: value, storageArea: localStorage }))
  }, language)
  await expect(page.locator('html')).toHaveAttribute('lang', languageTag[language])
}
async function faults(page: Page, about: string, rules?: string[]) {
  // Outside this mode it opens a page beside each, to put frames of other hosts together; the app has none.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(wcag)).analyze()
  return violations.map(({ id, nodes }) => `${about} ${id}: ${nodes[0]?.html.slice(0, 160)}`)
}
async function open(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('main').getByRole('heading').first().waitFor({ state: 'attached' })
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

for (const [at, path] of pages.entries()) {
  const spoken = inTurn(languages, at)
  test(`${path} has no WCAG 2.2 A or AA violation in any theme, in ${spoken.join(', ')}`, async ({ app }) => {
    test.slow()
    // Nothing is looked at half-way through a change of colour.
    await app.emulateMedia({ reducedMotion: 'reduce' })
    await app.addInitScript(() => localStorage.setItem('xiangce.introduced', 'yes'))
    await open(app, path)
    const found: string[] = []
    for (const language of spoken) {
      await speak(app, language)
      for (const theme of ['light', 'dark', 'sunlight']) {
        await app.evaluate((look) => {
          document.documentElement.dataset.theme = look
        }, theme)
        found.push(...(await faults(app, `${theme} ${language}`, theme === 'light' ? undefined : ofTheme)))
      }
    }
    expect(found).toEqual([])
  })
}

test('the cards for somebody new have no violation, take no place, and never come back', async ({ app }) => {
  await app.clock.install()
  await app.goto('/')
  const cards = app.getByRole('region', { name: say('zh', 'intro.label') })
  await expect(cards).toBeVisible()
  expect(await faults(app, 'cards')).toEqual([])
  await cards.getByRole('button', { name: say('zh', 'intro.next') }).click()
  await expect(cards.getByRole('heading')).toHaveText(say('zh', 'intro.honest.title'))
  await cards.getByRole('button', { name: say('zh', 'intro.skip') }).click()
  await expect(cards).toHaveCount(0)
  await app.reload()
  await expect(app.getByRole('link', { name: saying('zh', 'find.library') })).toBeVisible()
  await letTimePass(app, 60_000)
  await expect(cards).toHaveCount(0)
})

test('the main errand goes by keyboard alone: search, list, measure, back to where one was', async ({ app }) => {
  await app.goto('/')
  await expect(app.getByRole('link', { name: saying('zh', 'find.library') })).toBeVisible()
  const reach = async (wanted: string, most = 40) => {
    for (let presses = 0; presses < most; presses++) {
      await app.keyboard.press('Tab')
      const here = await app.evaluate(
        () =>
          (document.activeElement?.getAttribute('aria-label') ?? '') +
          (document.activeElement?.textContent ?? '') +
          (document.activeElement?.closest('[data-measure]')?.getAttribute('data-measure') ?? ''),
      )
      if (here.includes(wanted)) return
    }
    throw new Error(`no way by keyboard to ${wanted}`)
  }
  await reach(say('zh', 'find.search'))
  await app.keyboard.type('人民币结算')
  await expect(app.locator('.measure-card').first()).toBeVisible()
  await expect(app.locator('[aria-live=polite]').filter({ hasText: saying('zh', 'results.found') })).toBeVisible()
  await reach('cs2022/16')
  // A card's outline goes round the whole card: what lies over it is the link's own.
  const outlines = await app.evaluate(() =>
    [undefined, '::after'].map((part) => getComputedStyle(document.activeElement!, part).outlineStyle),
  )
  expect(outlines, 'the focus is seen').toContain('solid')
  await app.keyboard.press('Enter')
  await expect(app.getByRole('heading', { level: 1 })).toContainText('人民币')
  await reach(say('zh', 'nav.back'))
  await app.keyboard.press('Enter')
  await expect(app.getByRole('searchbox')).toHaveValue('人民币结算')
})

const sizes = [
  ['320 px wide', 320, 640, 16],
  ['200 % text', 390, 844, 32],
  ['landscape', 740, 360, 16],
] as const

for (const [at, path] of pages.filter((each) => each !== '/map').entries()) {
  // Each page is opened in one of them and turned to the others.
  const turned = [...sizes.slice(at % sizes.length), ...sizes.slice(0, at % sizes.length)]
  test(`${path} does not scroll sideways, ${sizes.map(([what]) => what).join(', ')}`, async ({ app }) => {
    const [, width, height] = turned[0]!
    await app.setViewportSize({ width, height })
    await open(app, path)
    await speak(app, 'fr')
    for (const [what, width, height, pixels] of turned) {
      await app.setViewportSize({ width, height })
      const over = await app.evaluate(async (size) => {
        document.documentElement.style.fontSize = `${size}px`
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        return document.documentElement.scrollWidth - document.documentElement.clientWidth
      }, pixels)
      expect(over, what).toBeLessThanOrEqual(0)
    }
  })
}

test('forced colours keep what is chosen apart from what is not', async ({ app }) => {
  await app.emulateMedia({ forcedColors: 'active' })
  await open(app, '/results?type=ecommerce')
  const colours = () =>
    app.evaluate(
      () => new Set([...document.querySelectorAll('.chip')].map((chip) => getComputedStyle(chip).backgroundColor)).size,
    )
  await expect.poll(colours).toBeGreaterThan(1)
})

test('what a screen reader hears on the first page and on a measure', async ({ app }) => {
  await open(app, '/')
  await expect(app.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - status:
        - link /.+/
      - combobox "${say('zh', 'settings.language')}":
        - option "中文" [selected]
        - option "English"
        - option "Français"
        - option "العربية"
        - option "Português"
      - link "${say('zh', 'nav.settings')}"
      - heading "${say('zh', 'find.question')}" [level=1]
      - search:
        - searchbox "${say('zh', 'find.search')}"
      - region "${say('zh', 'find.byType')}":
        - heading "${say('zh', 'find.byType')}" [level=2]
        - list:
          - listitem:
            - link /外贸企业/
  `)
  await open(app, '/m/cs2022/16')
  await expect(app.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - button "${say('zh', 'nav.back')}"
      - heading /人民币/ [level=1]
      - term: ${say('zh', 'measure.whatYouGet')}
      - term: ${say('zh', 'measure.untilWhen')}
      - term: ${say('zh', 'measure.whomToAsk')}
      - region "${say('zh', 'ask.title')}":
        - heading "${say('zh', 'ask.title')}" [level=2]
      - region "${say('zh', 'measure.who')}":
        - heading "${say('zh', 'measure.who')}" [level=2]
  `)
})

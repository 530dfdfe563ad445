import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { say, saying } from '../support/say'

test.use({ metered: true })

/** A gate in front of some files of the app: they come once it is opened. */
async function hold(page: Page, files: RegExp) {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route(files, async (route) => {
    await opened
    await route.continue()
  })
  return open
}
const shellField = (page: Page) => page.locator('.shell input').filter({ visible: true })
const appField = (page: Page) => page.locator('#app > :not(.shell) input[type=search]')

/** What is still on its way while the person types. */
const phases: [string, RegExp][] = [
  ["before the app's code has come", /assets\/index-[^/]*\.js/],
  ['before the words of her language have come', /assets\/(zh|en|fr)-[^/]*\.js/],
  ['before the library has come', /packs\//],
]

for (const locale of ['zh-CN', 'en-GB', 'fr-FR'])
  test.describe(locale, () => {
    test.use({ locale })
    for (const [phase, files] of phases)
      test(`what is typed ${phase} stays, with the cursor`, async ({ page }) => {
        const open = await hold(page, files)
        await page.goto('/', { waitUntil: 'commit' })
        const field = page.locator('input[type=search]').filter({ visible: true })
        await field.click()
        await page.keyboard.type('export', { delay: 20 })
        open()
        // A steady hand: keys while the screen is being replaced.
        await page.keyboard.type(' tax rebate', { delay: 25 })
        await expect(appField(page)).toHaveValue('export tax rebate')
        await expect(appField(page)).toBeFocused()
        await page.keyboard.type('s')
        await expect(appField(page)).toHaveValue('export tax rebates')
      })
  })

test('a word that is being composed is finished before the screen is replaced', async ({ page }) => {
  const open = await hold(page, /assets\/index-[^/]*\.js/)
  await page.goto('/', { waitUntil: 'commit' })
  await shellField(page).click()
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: 'ka', selectionStart: 2, selectionEnd: 2 })
  open()
  await expect(page.locator('html')).toHaveAttribute('data-started', '')
  await client.send('Input.imeSetComposition', { text: 'kafei', selectionStart: 5, selectionEnd: 5 })
  await client.send('Input.insertText', { text: '咖啡' })
  await expect(appField(page)).toHaveValue('咖啡')
})

test('a button tapped before the app is there acts once it is', async ({ page }) => {
  const open = await hold(page, /assets\/index-[^/]*\.js/)
  await page.goto('/', { waitUntil: 'commit' })
  const all = page.locator('.shell').getByRole('button', { name: saying('zh', 'find.allTypes') })
  await all.filter({ visible: true }).click()
  open()
  await expect(page.getByRole('button', { name: say('zh', 'find.fewerTypes') })).toBeVisible()
})

test('a language chosen before the app is there is the one it speaks', async ({ page }) => {
  const open = await hold(page, /assets\/index-[^/]*\.js/)
  await page.goto('/', { waitUntil: 'commit' })
  await page.locator('.shell select').filter({ visible: true }).selectOption('ar')
  open()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('the key that sends a form off loads nothing before the app is there', async ({ page }) => {
  const open = await hold(page, /assets\/index-[^/]*\.js/)
  await page.goto('/', { waitUntil: 'commit' })
  await shellField(page).click()
  await page.keyboard.type('咖啡')
  await page.keyboard.press('Enter')
  open()
  await expect(appField(page)).toHaveValue('咖啡')
})

import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { packList } from '../../src/notebook/payload'
import { expect, pageTest as test } from '../support/app'
import { say, saying } from '../support/say'

/** What somebody may want on paper. */
const pages = [
  '/results?type=ecommerce',
  '/m/cs2022/16',
  '/map',
  '/p/huanghua-airport',
  '/plans',
  '/plans/cs2022',
  '/targets',
  '/units',
  '/units/hunan-commerce',
  '/glossary',
  '/compare?ids=cs2022/16,cs2022/10',
  '/profiles?a=trader',
  '/help',
]

test('every page prints white and whole, without navigation, with its source and the day', async ({ app }) => {
  test.slow()
  await app.goto('/')
  await expect(app.getByRole('link', { name: saying('zh', 'find.library') })).toBeVisible()
  // A sheet of A4 at 96 pixels an inch.
  await app.setViewportSize({ width: 794, height: 1123 })
  for (const path of pages) {
    await app.goto(path)
    await app.getByRole('main').getByRole('heading').first().waitFor({ state: 'attached' })
    await expect(app.locator('.skeleton')).toHaveCount(0)
    await app.emulateMedia({ media: 'print' })
    await expect(app.locator('.print-source:visible'), path).toContainText(/资料版本 .+ · 2\d{3}年\d+月\d+日/)
    await expect(app.getByRole('navigation', { name: say('zh', 'nav.label') }), path).toBeHidden()
    await expect(app.getByRole('button', { name: say('zh', 'nav.back') }), path).toBeHidden()
    expect(
      await app.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `${path} fits the sheet`,
    ).toBeLessThanOrEqual(0)
    expect(await app.evaluate(() => getComputedStyle(document.body).backgroundColor), path).toBe('rgb(255, 255, 255)')
    await app.emulateMedia({ media: null })
  }
})

test('on paper no word is missing where the screen explains a term, and what is folded is open', async ({ app }) => {
  await app.goto('/m/cs2022/16')
  const term = app.locator('button.term').first()
  await expect(term).toBeVisible()
  await app.emulateMedia({ media: 'print' })
  await expect(term).toBeVisible()
  await app.emulateMedia({ media: null })
  await app.goto('/plans/cs2022')
  const folded = app.locator('main details').first()
  await expect(folded).not.toHaveAttribute('open')
  await app.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(folded).toHaveAttribute('open')
  await app.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(folded).not.toHaveAttribute('open')
})

/** The words of the paper that the browser makes of the page, without spaces. */
async function paperOf(page: Page): Promise<{ pages: number; words: string }> {
  const { totalPages, text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
  return { pages: totalPages, words: text.replace(/\s/g, '') }
}
const numbered = (count: number, of: string) => Array.from({ length: count }, (_, at) => `${of}${at + 1}Z`)

test('an own text of hundreds of articles prints all of them, with its file’s name, white in the dark theme', async ({
  app,
}) => {
  test.slow()
  const articles = numbered(400, 'QINGLUAN')
  // One article is longer than a sheet.
  const lines = numbered(150, 'JINSUO')
  const articleOf = (mark: string, at: number) =>
    `第${at + 1}条 支持办展。给予补贴${mark}。${at === 200 ? lines.map((line) => `${line}。\n`).join('') : ''}`
  await app.goto('/notebook?show=texts')
  await app.getByTestId('open-text').setInputFiles({
    name: 'harbour-rules.txt',
    mimeType: '',
    buffer: Buffer.from(['临港市支持会展业若干措施', ...articles.map(articleOf)].join('\n')),
  })
  await expect(app.locator('.own-article')).toHaveCount(400)
  await expect(app.getByRole('button', { name: say('zh', 'share.print') })).toBeVisible()
  await app.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await expect(app.locator('.print-source svg'), 'the code is drawn').toBeAttached()
  const { words, pages } = await paperOf(app)
  expect([...articles, ...lines].filter((mark) => !words.includes(mark))).toEqual([])
  expect(words).toContain('harbour-rules.txt')
  expect(words).toContain(`${new URL(app.url()).host}/notebook/texts/`)
  expect(pages).toBeGreaterThan(5)
  await app.emulateMedia({ media: 'print' })
  expect(await coloursOf(app)).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' })
})
const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body)
    return { paper: backgroundColor, ink: color }
  })

test('a saved list prints whole, each thing with its note, as a list and as a booklet', async ({ app }) => {
  test.slow()
  const notes = numbered(60, 'YINLI')
  const ids = ['cs2022', 'hn2021', 'cs2021'].flatMap((plan) =>
    readdirSync(`dist/m/${plan}`).map((file) => `measure:${plan}/${file.replace('.html', '')}`),
  )
  const long = Array.from({ length: 30 }, (_, at) => `第${at + 1}行`).join('\n')
  const items = notes.map((note, at) => ({ id: ids[at]!, note: `${long}\n${note}` }))
  await app.goto(`/shared#${packList({ name: '六十项', items })}`)
  await app.getByRole('button', { name: say('zh', 'shared.keep') }).click()
  await expect(app).toHaveURL(/\/notebook\/lists\//)
  await expect(app.locator('.saved')).toHaveCount(60)
  const list = await paperOf(app)
  expect(
    notes.filter((note) => !list.words.includes(note)),
    'on the page of the list',
  ).toEqual([])

  await app.getByRole('link', { name: say('zh', 'lists.booklet') }).click()
  await expect(app.locator('.entry')).toHaveCount(60)
  await app.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await expect(app.locator('.print-source svg')).toBeAttached()
  const { words } = await paperOf(app)
  expect(
    notes.filter((note) => !words.includes(note)),
    'in the booklet',
  ).toEqual([])
  expect(items.filter(({ id }) => !words.includes(id.replace('measure:', '')))).toEqual([])
  await app.emulateMedia({ media: 'print' })
  expect(await coloursOf(app)).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' })
})

test('the map prints on white in the dark theme, and dark again on the screen', async ({ app }) => {
  await app.addInitScript(() => localStorage.setItem('xiangce.theme', 'dark'))
  await app.goto('/map')
  const canvas = app.locator('.leaflet-container canvas').first()
  await expect(canvas).toBeVisible()
  /** How light the sketch is in the middle, from 0 to 255. */
  const lightness = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')!.getImageData(element.width / 2 - 20, element.height / 2 - 20, 40, 40)
      return data.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0) / (40 * 40 * 3)
    })
  await expect.poll(lightness).toBeLessThan(90)
  await app.emulateMedia({ media: 'print' })
  await expect.poll(lightness).toBeGreaterThan(180)
  await app.emulateMedia({ media: null })
  await expect.poll(lightness).toBeLessThan(90)
})

test('a browser that cannot print says so where one would', async ({ app }) => {
  await app.addInitScript(() => Object.defineProperty(window, 'print', { value: undefined }))
  await app.goto('/notebook?show=texts')
  await app
    .getByTestId('open-text')
    .setInputFiles({ name: 'a.txt', mimeType: '', buffer: Buffer.from('1.支持办展。给予补贴。') })
  await expect(app.getByText(say('zh', 'share.noPrint'))).toBeVisible()
  await expect(app.getByRole('button', { name: say('zh', 'share.print') })).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import { expect, pageTest as test } from '../support/app'
import { say } from '../support/say'

/** Notes down every place the page scrolls to, also those it leaves again before the next picture. */
const watchScroll = (app: Page) =>
  app.evaluate(() => {
    const seen: number[] = [Math.round(scrollY)]
    Object.assign(window, { seen })
    addEventListener('scroll', () => seen.push(Math.round(scrollY)))
  })
const scrolledTo = async (app: Page) =>
  new Set(await app.evaluate(() => (window as unknown as { seen: number[] }).seen))
/** Two pictures: what a key has moved has been painted by then, and its scrolling told. */
const painted = (app: Page) =>
  app.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

test('a long note stays where it is while one types, takes words out and goes to a new line', async ({ app }) => {
  await app.goto('/notebook/visits/new')
  const note = app.getByRole('textbox', { name: say('zh', 'visit.note') })
  const lines = Array.from({ length: 60 }, (_, at) => `第${at + 1}行：冷库、仓位、样品、租金。`)
  await note.fill(lines.join('\n'))
  /** The caret stands in the middle of the screen, at the end of the line with this number. */
  await note.evaluate((field: HTMLTextAreaElement, before) => {
    field.focus()
    field.setSelectionRange(before, before)
    const lineHeight = parseFloat(getComputedStyle(field).lineHeight)
    scrollTo(0, field.getBoundingClientRect().top + scrollY + 50 * lineHeight - innerHeight / 2)
  }, lines.slice(0, 50).join('\n').length)
  await painted(app)
  await watchScroll(app)
  for (const key of ['x', 'y', 'z', 'Backspace', 'Backspace', 'Enter', 'a', 'Backspace', 'Backspace']) {
    await app.keyboard.press(key)
    await painted(app)
  }
  expect((await scrolledTo(app)).size).toBe(1)
})

test('the field of a note is as high as what is written in it, narrow or wide, and shrinks again', async ({ app }) => {
  await app.goto('/notebook/visits/new')
  const note = app.getByRole('textbox', { name: say('zh', 'visit.note') })
  const hidden = () => note.evaluate((field: HTMLElement) => field.scrollHeight - field.clientHeight)
  const height = () => note.evaluate((field: HTMLElement) => field.offsetHeight)
  const empty = await height()
  for (const words of [
    '一行',
    `${'很长的一行，要折成好几行。'.repeat(20)}\n\n最后一行`,
    `unbroken${'0123456789'.repeat(30)}`,
    'several words of different lengths that wrap where they like to '.repeat(12),
    'ends with empty lines\n\n\n\n\n\n',
  ]) {
    await note.fill(words)
    await painted(app)
    expect(await hidden(), words.slice(0, 20)).toBeLessThanOrEqual(0)
    await app.setViewportSize({ width: 320, height: 844 })
    await painted(app)
    expect(await hidden(), `${words.slice(0, 20)}, on a narrow phone`).toBeLessThanOrEqual(0)
    await app.setViewportSize({ width: 390, height: 844 })
  }
  await note.fill('')
  await expect.poll(height).toBe(empty)
})

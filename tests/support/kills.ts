import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { openMortal, withProfile } from './mortal'
import { rowsOf } from './pastDatabases'
import { say } from './say'

/**
 * Types into a field, kills the browser (-9, as Android does when memory runs short) and looks what comes back. The
 * times here are those of a hand and of a kill; nothing is right or wrong because of how long something took.
 */

/** Typing this long before the kill may be lost, in milliseconds; nothing that was shown as saved. */
export const mayBeLost = 1_200

export const fields = ['note', 'title', 'answer', 'follow-up', 'saved note', 'list name'] as const
export type Field = (typeof fields)[number]

export interface KillRun {
  field: Field
  /** Milliseconds between two keys. */
  pace: number
  /** Letters pressed until the kill. */
  typed: number
  /** Letters that the sign beside the field had called saved. */
  shownAsSaved: number
  cameBack: number
  /** How long before the kill the first lost letter was pressed, in milliseconds. */
  lostMs: number
  /** Versions of the thing afterwards: more than one is a false quarrel. */
  versions: number
}

const letters = '租金每月十八元冷库有空位周三问商务厅带样品看合同清关运费海外仓非洲客户'
/** What is typed: each place of it unlike its neighbours, so that a gap would show. */
export const wordsOf = (length: number): string =>
  Array.from({ length }, (_, at) => (at % 5 === 4 ? String(at % 10) : letters[at % letters.length])).join('')

const sign = (page: Page) => page.getByTestId('safety').first()
/** Opens the field of a kind, with nothing in it. @returns the address it stands at */
async function prepare(page: Page, origin: string, field: Field): Promise<string> {
  if (field === 'saved note' || field === 'list name') {
    await page.goto(`${origin}/m/cs2022/16`)
    await page.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).click()
    while (!(await rowsOf(page, 'notebook', 'saved')).length) await sleep(50)
    await page.goto(`${origin}/notebook?show=${field === 'saved note' ? 'saved' : 'lists'}`)
    if (field === 'saved note') return page.url()
    await page.locator('.new-list input').fill('x')
    await page.locator('.new-list button').click()
    await page.waitForURL(/notebook\/lists\//)
    return page.url()
  }
  await page.goto(`${origin}/notebook/visits/new`)
  await page.waitForURL(/notebook\/visits\/[^/]+\?new=1/)
  await fieldOn(page, 'note').fill('x')
  // The visit itself is there before the typing that counts.
  await sign(page)
    .filter({ hasText: say('zh', 'visit.safety.saved') })
    .waitFor()
  return page.url()
}
async function reach(page: Page, field: Field) {
  if (field === 'list name') await page.locator('.list-name button').click()
  if (field === 'answer' || field === 'follow-up') {
    const section = page.locator('section').filter({ has: page.locator(`h2:text-is("${sections[field]}")`) })
    await section.locator('button.button--plain').click()
  }
}
const sections = { answer: say('zh', 'visit.answers'), 'follow-up': say('zh', 'visit.followUps') }
function fieldOn(page: Page, field: Field): Locator {
  const areas = page.locator('main textarea')
  if (field === 'title') return areas.first()
  if (field === 'note') return areas.nth(1)
  if (field === 'saved note') return page.locator('.saved textarea')
  if (field === 'list name') return page.locator('.list-name input')
  const section = page.locator('section').filter({ has: page.locator(`h2:text-is("${sections[field]}")`) })
  return section.locator('textarea').last()
}

const fewestKeys = 6
async function typeUntil(page: Page, field: Locator, pace: number, duration: number) {
  const pressed: number[] = []
  let shownAsSaved = 0
  await field.fill('')
  await field.focus()
  const text = wordsOf(2_000)
  const begin = performance.now()
  // On a busy machine keys come late, and too few would prove nothing.
  while (performance.now() - begin < duration || pressed.length < fewestKeys) {
    await page.keyboard.insertText(text[pressed.length]!)
    pressed.push(performance.now())
    const [value, said] = await Promise.all([
      field.inputValue(),
      sign(page)
        .textContent()
        .catch(() => ''),
    ])
    if (said?.trim() === say('zh', 'visit.safety.saved')) shownAsSaved = value.length
    await sleep(Math.max(0, pace - (performance.now() - pressed[pressed.length - 1]!)))
  }
  return { pressed, shownAsSaved, text: text.slice(0, pressed.length) }
}

async function valueAfter(page: Page, address: string, field: Field): Promise<{ value: string; versions: number }> {
  await page.goto(address.replace('?new=1', ''))
  if (field === 'list name') {
    await page.locator('.list-name h1').waitFor()
    return { value: (await page.locator('.list-name h1').textContent())?.trim() ?? '', versions: 1 }
  }
  await page.locator('main textarea').first().waitFor()
  const own = fieldOn(page, field)
  const value = (await own.count()) ? await own.inputValue() : ''
  if (field === 'saved note') return { value, versions: await page.locator('.saved').count() }
  await page.goto(new URL('/notebook?show=visits', address).href)
  await page.locator('.visit-card').first().waitFor()
  return { value, versions: await page.locator('.visit-card').count() }
}

/** What is killed: the browser with all its processes, or the page's own alone, as when one tab takes too much. */
export type Victim = 'browser' | 'renderer'

/** One life and death of the browser, or of the page in it. */
export async function killOnce(
  executable: string,
  origin: string,
  { field, pace, duration, victim = 'browser' }: { field: Field; pace: number; duration: number; victim?: Victim },
): Promise<KillRun> {
  return withProfile(async (profile) => {
    const first = await openMortal(executable, profile)
    const address = await prepare(first.page, origin, field)
    await reach(first.page, field)
    const { pressed, shownAsSaved, text } = await typeUntil(first.page, fieldOn(first.page, field), pace, duration)
    const killedAt = performance.now()
    const second =
      victim === 'renderer'
        ? { ...first, page: await first.killRenderer() }
        : await first.kill().then(() => openMortal(executable, profile))
    const { value, versions } = await valueAfter(second.page, address, field)
    await second.kill()
    const cameBack = text.startsWith(value) ? value.length : 0
    const firstLost = pressed[cameBack]
    const lostMs = firstLost === undefined ? 0 : Math.round(killedAt - firstLost)
    return { field, pace, typed: pressed.length, shownAsSaved, cameBack, lostMs, versions }
  })
}

/** What is wrong with a run; undefined when nothing is. */
export function complaint({ shownAsSaved, cameBack, lostMs, versions }: KillRun): string | undefined {
  if (cameBack < shownAsSaved) return `${shownAsSaved - cameBack} letters that were shown as saved are lost`
  if (lostMs > mayBeLost) return `${lostMs} ms of typing are lost`
  return versions > 1 ? `there are ${versions} versions of it` : undefined
}

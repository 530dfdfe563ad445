import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { writeNotebook } from '../../src/notebook/backup/notebookText'
import type { Host } from './host'
import { openMortal, withProfile } from './mortal'
import { nextBuild } from './nextBuild'
import { aList, aNotebook, aSaved, aVisitTo } from './notebook'
import { rowsOf, secondNotebook, seed } from './pastDatabases'
import { say } from './say'

/**
 * The browser is killed in the midst of something that writes much at once. Whatever had been done by then: the
 * person's own note is there, no row is half, the app opens, and doing it again ends as if nothing had happened.
 */
export const upheavals = ['restore', 'migration', 'update'] as const
export type Upheaval = (typeof upheavals)[number]

const ownNote = '周三问省商务厅'
/** Visits of the backup: many enough to be caught half-way. */
const visitCount = 120
const backup = writeNotebook(
  aNotebook({
    saved: [aSaved({ id: 'place:gaoqiao-market', note: '摊位' })],
    lists: [aList({ items: ['place:gaoqiao-market'] })],
    visits: Array.from({ length: visitCount }, (_, at) =>
      aVisitTo(`高桥市场 ${at}`, { id: `visit-${at}`, note: '租金每月十八元 '.repeat(200) }),
    ),
  }),
  new Date('2026-11-20T08:00:00Z'),
)

const saved = async (page: Page) => (await rowsOf(page, 'notebook', 'saved')) as { id: string; note: string }[]
const untilOwnNote = async (page: Page) => {
  while (!(await saved(page)).some(({ note }) => note === ownNote)) await sleep(50)
}
async function noteDown(page: Page, origin: string) {
  await page.goto(`${origin}/m/cs2022/16`)
  await page.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).click()
  while (!(await saved(page)).length) await sleep(50)
  await page.goto(`${origin}/notebook?show=saved`)
  await page.locator('.saved textarea').fill(ownNote)
  await untilOwnNote(page)
}
async function chooseBackup(page: Page, origin: string) {
  await page.goto(`${origin}/notebook`)
  await page
    .getByTestId('restore')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) })
  const accept = page.getByRole('dialog').getByRole('button', { name: say('zh', 'notebook.accept') })
  await accept.waitFor()
  return accept
}

/** How something is begun, and what must be true of the next life once it has been done again; words for a fault. */
interface Course {
  /** @returns what sets it off */
  prepare: (page: Page, host: Host) => Promise<() => Promise<unknown>>
  again: (page: Page, host: Host) => Promise<string | undefined>
}
const courses: Record<Upheaval, Course> = {
  restore: {
    async prepare(page, { origin }) {
      await noteDown(page, origin)
      const accept = await chooseBackup(page, origin)
      return () => accept.click()
    },
    async again(page, { origin }) {
      await (await chooseBackup(page, origin)).click()
      await page.getByText(say('zh', 'notebook.restored')).first().waitFor()
      const visits = await rowsOf(page, 'notebook', 'visits')
      if (visits.length !== visitCount) return `${visits.length} visits of ${visitCount} after a second restore`
      return (await saved(page)).length === 2 ? undefined : 'what was saved is not what both had'
    },
  },
  migration: {
    async prepare(page, { origin }) {
      await page.goto(`${origin}/icons/icon.svg`)
      await seed(page, secondNotebook(ownNote))
      return () => page.goto(`${origin}/notebook?show=saved`, { waitUntil: 'commit' })
    },
    async again(page, { origin }) {
      await page.goto(`${origin}/notebook?show=saved`)
      await page.locator('.saved textarea').waitFor()
      const value = await page.locator('.saved textarea').inputValue()
      return value === ownNote ? undefined : `the note on the screen is “${value}”`
    },
  },
  update: {
    async prepare(page, host) {
      await noteDown(page, host.origin)
      await page.goto(host.origin)
      await page
        .getByTestId('offline-status')
        .filter({ hasText: say('zh', 'offline.ready') })
        .waitFor()
      const folder = nextBuild()
      host.deploy(folder)
      process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
      return async () => {
        await page.evaluate(() => {
          void navigator.serviceWorker.getRegistration().then((registration) => registration?.update())
        })
        const accept = page.getByRole('button', { name: say('zh', 'update.accept') })
        await accept.click({ timeout: 60_000 })
      }
    },
    async again(page, { origin }) {
      await page.goto(`${origin}/notebook?show=saved`)
      await page.locator('.saved textarea').waitFor()
      await page.goto(`${origin}/m/cs2022/16`)
      await page.getByText(say('zh', 'measure.whatYouGet')).waitFor()
      await page.goto(origin)
      await page
        .getByTestId('offline-status')
        .filter({ hasText: say('zh', 'offline.ready') })
        .waitFor()
      await page.context().setOffline(true)
      await page.goto(`${origin}/m/cs2022/16`)
      await page.getByText(say('zh', 'measure.whatYouGet')).waitFor()
      return undefined
    },
  },
}

/**
 * Kills the browser so many milliseconds after something has begun.
 * @returns what is wrong in the next life; undefined when nothing is
 */
export function killDuring(
  executable: string,
  host: Host,
  { upheaval, after }: { upheaval: Upheaval; after: number },
): Promise<string | undefined> {
  const { prepare, again } = courses[upheaval]
  return withProfile(async (profile) => {
    const first = await openMortal(executable, profile)
    const begin = await prepare(first.page, host)
    // It ends with the browser, whatever it was waiting for.
    const begun = begin().catch(() => undefined)
    await sleep(after)
    await first.kill()
    await begun

    const second = await openMortal(executable, profile)
    try {
      await second.page.goto(`${host.origin}/notebook?show=saved`)
      await second.page.locator('.saved textarea').first().waitFor()
      if (!(await saved(second.page)).some(({ note }) => note === ownNote)) return 'the person’s own note is lost'
      return await again(second.page, host)
    } finally {
      await second.kill()
    }
  })
}

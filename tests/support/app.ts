import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { languages, type Language } from '../../src/model/languages'
import { groupOf, type OptionalGroup } from '../../src/pwa/optionalFiles'
import { onMeteredLine, type OnMeteredLine } from './meteredLine'
import { withSnapshot } from './pageSnapshots'
import { rowsOf } from './pastDatabases'
import { say } from './say'

/**
 * Firefox reports so what the worker was still bringing when the page was left; the page itself hears nothing of it.
 */
const leftBehind = /^Failed to load .+ A ServiceWorker intercepted the request/

/** A page of the app; any request to another origin and any error in the page fails the test. */
export const test = base.extend<{ app: Page } & OnMeteredLine>({
  ...onMeteredLine,
  ...withSnapshot,
  app: async ({ page, baseURL }, use) => {
    const foreign: string[] = []
    const errors: string[] = []
    page.on('request', (request) => {
      const address = request.url()
      if (!address.startsWith(baseURL!) && !/^(data|blob):/.test(address)) foreign.push(address)
    })
    page.on('pageerror', ({ message }) => {
      if (!leftBehind.test(message)) errors.push(message)
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|\[Vue warn\]/.test(message.text()))
        errors.push(message.text())
    })
    await use(page)
    expect(foreign, 'the app asks nothing of other hosts').toEqual([])
    expect(errors, 'no error in the page').toEqual([])
  },
})
export { expect }

/**
 * The same without the service worker, for what is not about being stored: neither the app's own files nor further
 * languages are fetched beside the page, which spares a third of the time.
 */
export const pageTest = test.extend({ serviceWorkers: 'block' })

const ready = new RegExp(`^(${languages.map((language) => say(language, 'offline.ready')).join('|')})$`)
/** Waits until app and library are both stored, as the app itself says. */
export async function untilStored(page: Page) {
  await expect(page.getByTestId('offline-status')).toHaveText(ready, { timeout: 60_000 })
}
/** And the words of every language, which come when nothing else is wanted. */
export async function untilAllLanguagesStored(page: Page) {
  await untilStored(page)
  const installed = async () => (await rowsOf(page, 'library', 'meta')) as { key: string; languages?: string[] }[]
  await expect
    .poll(async () => (await installed()).find(({ key }) => key === 'installed')?.languages?.length, {
      timeout: 60_000,
    })
    .toBe(languages.length)
  for (const language of languages) await untilGroupStored(page, `words-${language}`)
}

/** Paths of the app's files that the worker has stored. */
export const storedFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const requests = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(requests)).flat().map(({ url }) => new URL(url).pathname)
  })

/**
 * Waits until a group of files that not every phone needs is stored whole. A page that shows what it is for has asked
 * for the first of them and says nothing of the others: who goes offline then may lack them.
 */
export async function untilGroupStored(page: Page, group: OptionalGroup) {
  const ofGroup = (names: string[]) => names.filter((name) => groupOf(`/assets/${name}`) === group).sort()
  const whole = ofGroup(readdirSync('dist/assets'))
  await expect
    .poll(async () => ofGroup((await storedFiles(page)).map((path) => basename(path))), `stored of ${group}`)
    .toEqual(whole)
}

/** In a list of rows, buttons or links with these words, in any of the app's languages. */
export const words = (zh: string, en: string, fr: string) => new RegExp(`^(${[zh, en, fr].join('|')})$`)

/**
 * As if the app had last looked for news so many hours ago; a negative number is a clock that has been put back since.
 */
export async function lookedForNews(page: Page, hoursAgo: number) {
  await expect
    .poll(() =>
      page.evaluate(() => ['app', 'library'].every((what) => localStorage.getItem(`xiangce.checked.${what}`))),
    )
    .toBe(true)
  await page.evaluate((hours) => {
    for (const what of ['app', 'library'])
      localStorage.setItem(`xiangce.checked.${what}`, new Date(Date.now() - hours * 3_600_000).toISOString())
  }, hoursAgo)
}

/** Saves what the page shows. The star is lit once its row is written; `rows` are there then. */
export async function star(page: Page, rows = 1) {
  const button = page.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).first()
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => rowsOf(page, 'notebook', 'saved')).toHaveLength(rows)
}

/**
 * Lets so much of the app's own time pass (`page.clock` is installed before), then a question to the host: whatever
 * its timers began before that has reached the host, and a reload would have ended the page that asks.
 */
export async function letTimePass(page: Page, milliseconds: number) {
  await page.clock.runFor(milliseconds)
  await page.evaluate(() => fetch('/version.json', { cache: 'no-store' }).then((answer) => answer.text()))
}

/** A closed sheet takes its step out of the history: a navigation that began before would be aborted by it. */
export const untilNoSheet = (page: Page) =>
  expect.poll(() => page.evaluate(() => JSON.stringify(history.state ?? {}).includes('sheet-'))).toBe(false)

/** Waits until the map stands: no animation runs, and its pane and pins are where they were ten frames ago. */
export const untilStill = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let still = 0
        let before = ''
        const look = () => {
          const boxes = [...document.querySelectorAll('.leaflet-map-pane, .leaflet-marker-icon')].map((element) => {
            const { x, y, width } = element.getBoundingClientRect()
            return `${x} ${y} ${width} ${element.childElementCount}`
          })
          const now = boxes.join()
          const isMoving = document.getAnimations().some(({ playState }) => playState === 'running')
          still = isMoving || now !== before ? 0 : still + 1
          before = now
          if (still === 10) resolve()
          else requestAnimationFrame(look)
        }
        look()
      }),
  )

/** Workers sleep as after half a minute without a request; the next one wakes them. */
export async function putWorkersToSleep(page: Page) {
  const debug = await page.context().newCDPSession(page)
  await debug.send('ServiceWorker.enable')
  await debug.send('ServiceWorker.stopAllWorkers')
  await debug.detach()
}

/**
 * Accepts the new version, with the old worker asleep as after half a minute without a request. An old worker still at
 * work can make Chromium park the new one until a page is opened anew, and with a debugger attached to the worker, as
 * in these tests, that page never answers.
 */
export async function acceptUpdate(page: Page, language: Language = 'zh') {
  const button = page.getByRole('button', { name: say(language, 'update.accept') })
  await expect(button).toBeVisible()
  await putWorkersToSleep(page)
  await Promise.all([page.waitForEvent('load'), button.click()])
}

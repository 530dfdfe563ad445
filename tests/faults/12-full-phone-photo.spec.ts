import type { Page } from '@playwright/test'
import { untilAllLanguagesStored } from '../support/app'
import { rowsOf } from '../support/pastDatabases'
import { aPng } from '../support/photos'
import { expect, test, type OnDisk } from '../support/persistent'
import { say, saying } from '../support/say'

/** What is left beside the app and its library: room for words and for compiled code, not for a photo of 1.7 MB. */
const roomLeft = 1_600_000
type SmallPhone = Pick<OnDisk, 'onDisk' | 'reopen' | 'limitStorage'>
async function aVisitOnASmallPhone({ onDisk, reopen, limitStorage }: SmallPhone, origin: string): Promise<Page> {
  const first = await onDisk.newPage()
  await first.goto(origin)
  // A language that came after the limit would take what is left: Chromium tells nobody how little that is.
  await untilAllLanguagesStored(first)
  await untilIndexKept(first)
  const used = await first.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  // A browser goes by the room it knew when a database was opened; a new one knows none.
  const page = await (await reopen()).newPage()
  await page.goto(`${origin}/icons/icon.svg`)
  await limitStorage(page, used + roomLeft)
  await page.goto(`${origin}/notebook/visits/new`)
  await page.getByLabel(say('zh', 'visit.note')).fill('冷库 2 号有空位')
  await expect(page.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
  return page
}

/** What search prepares of the whole library is stored a moment after that, and would take what is left too. */
async function untilIndexKept(page: Page) {
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  await expect.poll(names).toContain('search')
  const indexes = async () => ((await rowsOf(page, 'search', 'prepared')) as { key: string }[]).map(({ key }) => key)
  await expect.poll(async () => (await indexes()).filter((key) => key.endsWith('|en zh'))).toHaveLength(1)
}

/** Takes all the room that is left, in ever smaller pieces. */
const fillUp = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('of another app on this origin')
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('rows', { autoIncrement: true })
        }
        opening.onsuccess = () => put(2 ** 20)
        function put(size: number) {
          if (size < 16) return resolve()
          const work = opening.result.transaction('rows', 'readwrite')
          // Random, since the browser packs what it stores; it gives 64 KiB of it at a time.
          for (let at = 0; at < size; at += 65_536)
            work.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(Math.min(size - at, 65_536))))
          work.oncomplete = () => put(size)
          work.onabort = () => put(Math.floor(size / 2))
        }
      }),
  )

test('a full phone keeps a visit’s words and refuses the photo, with the room it needs and how to make some', async ({
  onDisk,
  reopen,
  limitStorage,
  host,
}) => {
  const page = await aVisitOnASmallPhone({ onDisk, reopen, limitStorage }, host.origin)
  // Noise does not pack.
  await page
    .getByTestId('album')
    .setInputFiles({ name: 'hall.png', mimeType: 'image/png', buffer: aPng(1600, 1600, 1600, true) })
  await expect(page.getByRole('alert')).toContainText(saying('zh', 'visit.refused.full'))
  await expect(page.getByRole('alert')).toContainText(say('zh', 'visit.refusedHelp'))
  await page.getByLabel(say('zh', 'visit.note')).fill('冷库 2 号有空位，租金按月')
  await expect(page.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
  expect(await rowsOf(page, 'notebook', 'attachments')).toEqual([])

  await page.reload()
  await expect(page.getByLabel(say('zh', 'visit.note'))).toHaveValue('冷库 2 号有空位，租金按月')
  await expect(page.getByRole('alert')).toBeHidden()
})

test('when not even words fit any more, they stay in a draft that outlives the window, and it is said', async ({
  onDisk,
  reopen,
  limitStorage,
  host,
}) => {
  const page = await aVisitOnASmallPhone({ onDisk, reopen, limitStorage }, host.origin)
  await fillUp(page)
  await page.getByLabel(say('zh', 'visit.note')).fill('冷库 2 号有空位，租金按月')
  await expect(page.getByRole('alert')).toContainText(say('zh', 'visit.draftHelp'))
  const address = page.url()
  const context = page.context()
  await page.close()

  const later = await context.newPage()
  await later.goto(address)
  await expect(later.getByLabel(say('zh', 'visit.note'))).toHaveValue('冷库 2 号有空位，租金按月')
})

import type { Page } from '@playwright/test'
import { untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

test.use({ metered: true })

/** Writes a row past the app, as a fault of the browser or somebody in its tools would. */
const put = (page: Page, database: string, table: string, row: unknown) =>
  page.evaluate(
    ([name, store, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(String(name))
        opening.onsuccess = () => {
          const work = opening.result.transaction(String(store), 'readwrite')
          work.objectStore(String(store)).put(value)
          work.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          work.onabort = () => reject(work.error ?? new Error('aborted'))
        }
      }),
    [database, table, row] as const,
  )

test('a spoilt row of the notebook is set aside and offered as a file; the good ones show', async ({
  visitor,
  host,
}) => {
  await visitor.goto(`${host.origin}/notebook/visits/new`)
  await visitor.getByLabel(say('zh', 'visit.where')).fill('高桥市场')
  await expect(visitor.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
  await put(visitor, 'notebook', 'visits', { id: 'spoilt-one', at: 5 })
  await put(visitor, 'notebook', 'lists', { id: 'spoilt-two' })
  await visitor.goto(`${host.origin}/notebook?show=visits`)
  await expect(visitor.locator('.visit-card')).toHaveCount(1)
  await expect(visitor.getByText(say('zh', 'library.notStored'))).toBeHidden()
  await expect(visitor.getByTestId('set-aside')).toContainText('2')
  const download = visitor.waitForEvent('download')
  await visitor.getByTestId('set-aside').getByRole('button').click()
  expect((await download).suggestedFilename()).toBe('xiangce-unreadable.json')
  expect(await rowsOf(visitor, 'notebook', 'visits')).toHaveLength(2)
})

test('a row of the schema that cannot be read is mended, and the notebook goes on', async ({ visitor, host }) => {
  await visitor.goto(`${host.origin}/notebook/visits/new`)
  await visitor.getByLabel(say('zh', 'visit.where')).fill('高桥市场')
  await expect(visitor.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
  await put(visitor, 'notebook', 'schema', { key: 'schema', version: 'three' })
  await visitor.reload()
  await visitor.getByLabel(say('zh', 'visit.where')).fill('高桥大市场')
  await expect(visitor.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
  expect(await rowsOf(visitor, 'notebook', 'schema')).toEqual([{ key: 'schema', version: 3 }])
})

test('a spoilt row of the library is found when a page breaks over it, fetched again, and the page comes back', async ({
  visitor,
  host,
}) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await visitor.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('library')
        opening.onsuccess = () => {
          const work = opening.result.transaction('measures', 'readwrite')
          work.objectStore('measures').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
            if (!cursor) return
            const row = cursor.value as { id: string; title?: unknown; points?: unknown }
            if (row.id === 'cs2022/16') cursor.update({ ...row, title: null, points: undefined })
            cursor.continue()
          }
          work.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
  await expect(visitor.getByText(say('zh', 'library.mended'))).toBeVisible()
})

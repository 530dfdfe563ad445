import { openDB } from 'idb'
import { expect, it } from 'vitest'
import { readStored } from '../../../src/storage/readStored'

it('a database that is not there is not made by looking for it', async () => {
  expect(await readStored('never-made', async () => 'read')).toBeUndefined()
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-made')
})

it('rows come in the order of their keys, and a table of a newer form is as good as empty', async () => {
  const stored = await openDB('some-rows', 10, {
    upgrade: (database) => void database.createObjectStore('things', { autoIncrement: true }),
  })
  for (const thing of ['one', 'two', 'three']) await stored.add('things', thing)
  expect(
    await readStored('some-rows', async (rows) => [
      await rows.all('things'),
      await rows.count('things'),
      await rows.all('words'),
    ]),
  ).toEqual([['one', 'two', 'three'], 3, []])
  stored.close()
})

it('lets go of the database for whoever upgrades it, also in the middle of a reading', async () => {
  const first = await openDB('upgraded', 10, { upgrade: (database) => void database.createObjectStore('things') })
  first.close()
  let upgraded: Promise<unknown> | undefined
  await readStored('upgraded', async (rows) => {
    upgraded = openDB('upgraded', 20).then((database) => database.close())
    return rows.count('things')
  })
  await upgraded
})

it('a failure while reading is told, and the database is closed all the same', async () => {
  const first = await openDB('read-badly', 10, { upgrade: (database) => void database.createObjectStore('things') })
  first.close()
  await expect(readStored('read-badly', async () => Promise.reject(new Error('spoilt')))).rejects.toThrow('spoilt')
  const again = await openDB('read-badly', 20)
  again.close()
})

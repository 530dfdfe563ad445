import Dexie from 'dexie'
import { expect, it, vi } from 'vitest'
import {
  StorageBlockedError,
  SupersededError,
  guardSchema,
  openDatabase,
  schemaTable,
  whenSuperseded,
} from '../../../src/storage'

let round = 0
const freshName = () => `guarded-${++round}`
function aDatabase(name: string, version: number) {
  const database = new Dexie(name)
  database.version(version).stores({ notes: 'id', ...schemaTable })
  guardSchema(database, version)
  return database
}
const put = (database: Dexie, id: string) => database.table('notes').put({ id })

it('writes down the form of the rows when it opens, and writes as before', async () => {
  const database = aDatabase(freshName(), 1)
  await put(database, 'a')
  await database.transaction('rw', database.table('notes'), () =>
    database.table('notes').bulkPut([{ id: 'b' }, { id: 'c' }]),
  )
  expect(await database.table('notes').count()).toBe(3)
  expect(await database.table('schema').toArray()).toEqual([{ key: 'schema', version: 1 }])
})

it('refuses to open what newer code has written', async () => {
  const name = freshName()
  const newer = aDatabase(name, 2)
  await put(newer, 'a')
  newer.close()
  await expect(openDatabase(aDatabase(name, 1))).rejects.toBeInstanceOf(SupersededError)
})

it('stops the writes of an open window as soon as newer code has written down another form', async () => {
  const name = freshName()
  const old = aDatabase(name, 1)
  await put(old, 'a')
  const heard = vi.fn()
  whenSuperseded(heard)
  // As newer code with the same tables does it, with no word to other windows.
  await old.table('schema').put({ key: 'schema', version: 2 })
  await expect(put(old, 'b')).rejects.toMatchObject({ name: 'SupersededError' })
  expect(await old.table('notes').toCollection().primaryKeys()).toEqual(['a'])
  expect(heard).toHaveBeenCalled()
})

it('stays closed after another window has upgraded', async () => {
  const name = freshName()
  const old = aDatabase(name, 1)
  await put(old, 'a')
  const newer = aDatabase(name, 2)
  await openDatabase(newer)
  await expect(put(old, 'b')).rejects.toThrow()
  expect(await newer.table('notes').count()).toBe(1)
})

it('says that another window holds the database, and goes on when that one closes', async () => {
  const name = freshName()
  const holder = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 10)
    request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
  })
  const database = aDatabase(name, 2)
  const error = await openDatabase(database).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(StorageBlockedError)
  holder.close()
  if (error instanceof StorageBlockedError) await error.opened
  await put(database, 'a')
  expect(await database.table('notes').count()).toBe(1)
})

it('opens again by itself when the browser has closed the connection', async () => {
  const database = aDatabase(freshName(), 1)
  await put(database, 'a')
  database.backendDB().close()
  await put(database, 'b')
  expect(await database.table('notes').count()).toBe(2)
})

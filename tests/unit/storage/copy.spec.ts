import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { openWithCopy } from '../../../src/storage/copy'

let round = 0
const freshName = () => `copied-${++round}`
const versions = async (name: string) => (await indexedDB.databases()).map((each) => each.name).filter((each) => each?.startsWith(name)).sort()

async function anOldNotebook(name: string) {
  const old = new Dexie(name)
  old.version(1).stores({ notes: 'id' })
  await old.table('notes').bulkPut([{ id: 'a', text: '一' }, { id: 'b', text: '二' }])
  old.close()
}
function upgraded(name: string, upgrade: (rows: Dexie.Table) => PromiseLike<unknown>) {
  const database = new Dexie(name)
  database.version(1).stores({ notes: 'id' })
  database.version(2).stores({ notes: 'id, text' }).upgrade((transaction) => upgrade(transaction.table('notes')))
  return database
}

it('an upgrade that keeps all notes leaves no copy behind', async () => {
  const name = freshName()
  await anOldNotebook(name)
  const database = upgraded(name, (notes) => notes.toCollection().modify({ read: true }))
  await openWithCopy(database)
  expect(await database.table('notes').toArray()).toMatchObject([{ id: 'a', read: true }, { id: 'b', read: true }])
  expect(await versions(name)).toEqual([name])
})

it('an upgrade that loses a note leaves the copy with every one', async () => {
  const name = freshName()
  await anOldNotebook(name)
  await openWithCopy(upgraded(name, (notes) => notes.delete('a')))
  expect(await versions(name)).toEqual([name, `${name}-before-1`])
  const copy = await new Dexie(`${name}-before-1`).open()
  expect(await copy.table('kept').toArray()).toEqual([{ name: 'notes', keys: ['a', 'b'], rows: [{ id: 'a', text: '一' }, { id: 'b', text: '二' }] }])
})

it('an upgrade that fails leaves the notes as they were', async () => {
  const name = freshName()
  await anOldNotebook(name)
  await expect(openWithCopy(upgraded(name, () => Promise.reject(new Error('no'))))).rejects.toThrow()
  const untouched = await new Dexie(name).open()
  expect(untouched.verno).toBe(1)
  expect(await untouched.table('notes').count()).toBe(2)
})

it('nothing is copied when there is nothing to upgrade', async () => {
  const name = freshName()
  await openWithCopy(upgraded(name, () => Promise.resolve()))
  expect(await versions(name)).toEqual([name])
})

import { openDB, type IDBPDatabase } from 'idb'
import { withTimeout } from './withTimeout'

/** The browser may never answer an `open` (private modes), so it gets this long, in milliseconds. */
const openTimeoutMs = 5_000

/** The rows of a database within one transaction; of a table that is not there, none. */
export interface StoredRows {
  all: (table: string) => Promise<unknown[]>
  count: (table: string) => Promise<number>
}

/**
 * Reads what another part of the app has stored, for workers: Dexie would be most of their code, and they neither make
 * nor change a table. Lets go of the database when somebody wants to upgrade or delete it.
 * @returns undefined where there is no such database, which is not made either
 */
export async function readStored<Result>(
  name: string,
  read: (rows: StoredRows) => Promise<Result>,
): Promise<Result | undefined> {
  const database = await withTimeout(openExisting(name), openTimeoutMs)
  if (!database) return undefined
  try {
    const tables = [...database.objectStoreNames]
    if (!tables.length) return undefined
    const transaction = database.transaction(tables)
    // Each request tells of its own failure.
    transaction.done.catch(() => undefined)
    return await read({
      all: async (table) => (tables.includes(table) ? transaction.objectStore(table).getAll() : []),
      count: async (table) => (tables.includes(table) ? transaction.objectStore(table).count() : 0),
    })
  } finally {
    database.close()
  }
}

async function openExisting(name: string): Promise<IDBPDatabase | undefined> {
  let isNew = false
  try {
    return await openDB(name, undefined, {
      upgrade(_database, _old, _new, transaction) {
        isNew = true
        transaction.done.catch(() => undefined)
        transaction.abort()
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
  } catch (error) {
    if (isNew) return undefined
    throw error
  }
}

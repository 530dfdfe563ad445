import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Prepared } from './prepared'
import type { IndexKey } from './service'

interface CacheTables extends DBSchema {
  prepared: { key: string; value: { key: string; prepared: Prepared } }
}
/** What app and library an index is of stands before its languages. */
const rowOf = ({ of, languages }: IndexKey) => `${of}|${languages}`
const isOf = (row: string, { of }: IndexKey) => row.startsWith(`${of}|`)
/** Dexie, which once made this database, counts its versions in tens. */
const version = 10

/**
 * What search prepared from the library, in a database of its own: it may be dropped at any time and is made anew then.
 * The key names app and library, and only the latest of these is kept, in each set of languages it was prepared in. A
 * browser that refuses to store costs time, never answers.
 */
export class IndexCache {
  private opened: Promise<IDBPDatabase<CacheTables>> | undefined

  /** Opened once; a failure, or a close that somebody else wanted, is not remembered. */
  private database(): Promise<IDBPDatabase<CacheTables>> {
    const forget = () => {
      this.opened = undefined
    }
    return (this.opened ??= openDB<CacheTables>('search', version, {
      upgrade: (database) => void database.createObjectStore('prepared', { keyPath: 'key' }),
      blocking: (_current, _blocked, event) => {
        ;(event.target as IDBDatabase).close()
        forget()
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget()
      throw error
    }))
  }

  async read(key: IndexKey): Promise<Prepared | undefined> {
    try {
      return (await (await this.database()).get('prepared', rowOf(key)))?.prepared
    } catch {
      return undefined
    }
  }

  /** True when it was kept. */
  async write(key: IndexKey, prepared: Prepared): Promise<boolean> {
    try {
      const { store, done } = (await this.database()).transaction('prepared', 'readwrite')
      for (const row of await store.getAllKeys()) if (!isOf(row, key)) await store.delete(row)
      await Promise.all([store.put({ key: rowOf(key), prepared }), done])
      return true
    } catch {
      return false
    }
  }

  /** What was kept is broken, or of no use any more. */
  async drop(): Promise<void> {
    try {
      await (await this.database()).clear('prepared')
    } catch {
      // Nothing was kept.
    }
  }
}

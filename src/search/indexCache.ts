import Dexie, { type Table } from 'dexie'
import type { Prepared } from './prepared'

interface CacheRow {
  key: string
  prepared: Prepared
}

/**
 * What search prepared from the library, in a database of its own: it may be dropped at any time and is made anew then.
 * The key names app and library, and only the latest is kept. A browser that refuses to store costs time, never
 * answers.
 */
export class IndexCache {
  private readonly database = new Dexie('search')
  private readonly rows: Table<CacheRow, string>

  constructor() {
    this.database.version(1).stores({ prepared: 'key' })
    this.rows = this.database.table('prepared')
  }

  async read(key: string): Promise<Prepared | undefined> {
    try {
      return (await this.rows.get(key))?.prepared
    } catch {
      return undefined
    }
  }

  /** True when it was kept. */
  async write(key: string, prepared: Prepared): Promise<boolean> {
    try {
      await this.database.transaction('rw', this.rows, async () => {
        await this.rows.clear()
        await this.rows.put({ key, prepared })
      })
      return true
    } catch {
      return false
    }
  }

  /** What was kept is broken, or of no use any more. */
  async drop(): Promise<void> {
    await this.rows.clear().catch(() => undefined)
  }
}

import Dexie, { type Table } from 'dexie'
import type { OptionalEntry, OriginalPack } from '../model/pack'
import { offeredOf, originalsName, type OriginalRow } from './originalRows'

/**
 * Official texts the host offers beside the library, in a database of their own: it may be dropped at any time and is
 * fetched anew then. A browser that refuses to store costs a download, never an answer.
 */
export class OriginalTexts {
  private readonly database: Dexie
  private readonly rows: Table<OriginalRow, string>

  constructor(name = originalsName) {
    this.database = new Dexie(name)
    this.database.version(1).stores({ texts: 'plan' })
    this.rows = this.database.table('texts')
  }

  /** Those of these packs that are stored and still the ones offered. */
  async read(entries: readonly OptionalEntry[]): Promise<OriginalPack[]> {
    return offeredOf(await this.rows.toArray().catch(() => []), entries)
  }

  /** True when it was kept. */
  async keep({ sha256 }: OptionalEntry, pack: OriginalPack): Promise<boolean> {
    return this.rows.put({ ...pack, sha256 }).then(
      () => true,
      () => false,
    )
  }

  /** Drops texts that are not offered any more. */
  async keepOnly(entries: readonly OptionalEntry[]): Promise<void> {
    const offered = new Set(entries.map(({ sha256 }) => sha256))
    await this.rows
      .filter(({ sha256 }) => !offered.has(sha256))
      .delete()
      .catch(() => 0)
  }

  close() {
    this.database.close()
  }
}

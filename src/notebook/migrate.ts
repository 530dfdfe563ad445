import type { Dexie, Table, Transaction } from 'dexie'
import { defaultList } from './savedLists'

/** The rows of a past version as they stood. */
export interface KeptCopy {
  version: number
  saved: { id: string; savedAt: string }[]
}

/**
 * Version 1 knew saved things only, newest first: they become the default list. A copy stays until `verifyMigration`
 * has looked.
 */
export async function toVersion2(transaction: Transaction): Promise<void> {
  const saved: KeptCopy['saved'] = await transaction.table('saved').orderBy('savedAt').reverse().toArray()
  if (!saved.length) return
  await transaction.table('copies').put({ version: 1, saved })
  await transaction
    .table('saved')
    .toCollection()
    .modify((row: { clock?: unknown }) => {
      row.clock ??= {}
    })
  await transaction.table('lists').put(
    defaultList(
      new Date(),
      saved.map(({ id }) => id),
    ),
  )
}

/**
 * Holds the migrated rows against the copy. What is missing is put back from it; only a whole notebook lets the copy
 * go.
 */
export async function verifyMigration(
  database: Dexie & { saved: Table<unknown, string>; copies: Table<KeptCopy, number> },
): Promise<void> {
  await database.transaction('rw', database.saved, database.copies, async () => {
    for (const copy of await database.copies.toArray()) {
      const there = new Set(await database.saved.toCollection().primaryKeys())
      const missing = copy.saved.filter(({ id }) => !there.has(id))
      if (missing.length) await database.table('saved').bulkPut(missing.map((row) => ({ clock: {}, ...row })))
      else await database.copies.delete(copy.version)
    }
  })
}

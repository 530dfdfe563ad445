import Dexie, { type Table } from 'dexie'
import { openDatabase } from './open'

/** Rows of one table with their keys, as they were before an upgrade. */
interface CopiedTable { name: string, keys: unknown[], rows: unknown[] }

/**
 * Opens a database that cannot be made again. When that means an upgrade, a copy of all rows is kept beside it until the upgraded
 * one is seen to hold as many.
 * @throws as {@link openDatabase}; the copy stays then, under `<name>-before-<version>`
 */
export async function openWithCopy(database: Dexie): Promise<void> {
  const copy = await copyBeforeUpgrade(database).catch(() => undefined)
  await openDatabase(database)
  if (copy && await holdsAll(database, copy)) await copy.delete()
}

/** Undefined when there is nothing to upgrade. Does not wait for a browser that never answers: the opening itself does. */
async function copyBeforeUpgrade(database: Dexie): Promise<CopyDatabase | undefined> {
  if (!await isOlder(database)) return undefined
  const old = await new Dexie(database.name).open()
  try {
    const tables = await Promise.all(old.tables.map(async (table): Promise<CopiedTable> => ({
      name: table.name, keys: await table.toCollection().primaryKeys(), rows: await table.toArray(),
    })))
    const copy = new CopyDatabase(`${database.name}-before-${old.verno}`)
    await copy.kept.bulkPut(tables)
    return copy
  }
  finally {
    old.close()
  }
}

/** Browsers that do not list their databases upgrade without a copy; the upgrade is one transaction there as everywhere. */
async function isOlder({ name, verno }: Dexie): Promise<boolean> {
  const found = (await indexedDB.databases?.())?.find((each) => each.name === name)
  return found?.version !== undefined && found.version / 10 < verno
}

class CopyDatabase extends Dexie {
  kept!: Table<CopiedTable, string>
  constructor(name: string) {
    super(name)
    this.version(1).stores({ kept: 'name' })
  }
}

async function holdsAll(database: Dexie, copy: CopyDatabase): Promise<boolean> {
  const known = new Set(database.tables.map(({ name }) => name))
  const copied = (await copy.kept.toArray()).filter(({ name }) => known.has(name))
  const counts = await Promise.all(copied.map(({ name }) => database.table(name).count()))
  return copied.every(({ keys }, index) => counts[index]! >= keys.length)
}

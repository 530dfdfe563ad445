import Dexie, { type Table } from 'dexie'
import type { EnterpriseType, Indicator, Measure, Need, PackEntry, Place, Plan, Route, SearchKeys, Term, Unit } from '../model'

/** What is installed; the one row of `meta`. Its counts let a start notice rows that the browser took away. */
export interface Installed {
  key: 'installed'
  version: string
  schema: number
  installedAt: string
  packs: PackEntry[]
  measureCount: number
}

interface MovedRow { from: string, to: string }

/**
 * The library's own database. It can always be rebuilt from packs, so nothing of the person's is kept here.
 * Keys are hidden and counted up, so that rows come back in the order of the packs.
 */
export class LibraryDatabase extends Dexie {
  plans!: Table<Plan, number>
  measures!: Table<Measure, number>
  enterpriseTypes!: Table<EnterpriseType, number>
  needs!: Table<Need, number>
  places!: Table<Place, number>
  routes!: Table<Route, number>
  units!: Table<Unit, number>
  indicators!: Table<Indicator, number>
  terms!: Table<Term, number>
  moved!: Table<MovedRow, number>
  searchKeys!: Table<SearchKeys, number>
  meta!: Table<Installed, string>

  constructor(name = 'library') {
    super(name)
    this.version(1).stores({
      plans: '++, &id',
      measures: '++, &id, plan',
      enterpriseTypes: '++, &id',
      needs: '++, &id',
      places: '++, &id, kind',
      routes: '++, &id',
      units: '++, &id',
      indicators: '++, &id',
      terms: '++, &id',
      moved: '++, &from',
      searchKeys: '++',
      meta: 'key',
    })
  }
}

/** The browser may never answer an `open` (private modes, a blocked upgrade), so it gets this long. */
const openPatience = 5_000

export class StorageRefusedError extends Error {
  constructor(cause: unknown) {
    super('The browser does not let this page store data', { cause })
    this.name = 'StorageRefusedError'
  }
}

/** @throws {StorageRefusedError} when IndexedDB is missing, refuses, or stays silent. */
export async function openDatabase(database: LibraryDatabase, patience = openPatience): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience)
  })
  try {
    await Promise.race([database.open(), silence])
  }
  catch (error) {
    throw new StorageRefusedError(error)
  }
  finally {
    clearTimeout(timer)
  }
}

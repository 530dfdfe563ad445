import Dexie, { type Table } from 'dexie'
import type { Language } from '../model/languages'
import { packSchemaVersion } from '../model/packVersion'
import { guardSchema, schemaTable } from '../storage'
import { readForPages, type Stored } from './read'
import { libraryName, type LibraryRows, type LibraryTables } from './rows'

/**
 * The library's own database. It can always be rebuilt from packs, so nothing of the person's is kept here.
 * Keys are hidden and counted up, so that rows come back in the order of the packs.
 */
export class LibraryDatabase extends Dexie {
  plans!: Table<LibraryTables['plans'], number>
  measures!: Table<LibraryTables['measures'], number>
  enterpriseTypes!: Table<LibraryTables['enterpriseTypes'], number>
  needs!: Table<LibraryTables['needs'], number>
  places!: Table<LibraryTables['places'], number>
  routes!: Table<LibraryTables['routes'], number>
  units!: Table<LibraryTables['units'], number>
  indicators!: Table<LibraryTables['indicators'], number>
  terms!: Table<LibraryTables['terms'], number>
  moved!: Table<LibraryTables['moved'], number>
  searchKeys!: Table<LibraryTables['searchKeys'], number>
  searchPack!: Table<LibraryTables['searchPack'], number>
  words!: Table<LibraryTables['words'], [string, Language]>
  meta!: Table<LibraryTables['meta'], string>

  constructor(name = libraryName) {
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
    this.version(2).stores(schemaTable)
    this.version(3).stores({ searchPack: '++' })
    this.version(4).stores({ words: '[of+language], of, language' })
    guardSchema(this, packSchemaVersion)
  }
}

/** To be used inside a transaction. */
const rowsOf = (database: LibraryDatabase): LibraryRows => ({
  all: async <Name extends keyof LibraryTables>(name: Name) => database.table<LibraryTables[Name]>(name).toArray(),
  count: async (name) => database.table(name).count(),
})

/** What pages need, in one transaction. */
export const readLibrary = (database: LibraryDatabase, language: Language): Promise<Stored> =>
  database.transaction('r', database.tables, () => readForPages(rowsOf(database), language))

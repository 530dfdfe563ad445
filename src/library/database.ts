import Dexie, { type Table } from 'dexie'
import type { Language } from '../model/languages'
import type { Measure } from '../model/measure'
import type { OptionalEntry, PackEntry, SearchKeys, SearchPack } from '../model/pack'
import type { Place, Route } from '../model/place'
import type { Plan } from '../model/plan'
import type { EnterpriseType, Indicator, Need, Term, Unit } from '../model/vocabularies'
import type { WordList } from '../model/words'
import { packSchemaVersion } from '../model/packVersion'
import { guardSchema, schemaTable } from '../storage'
import type { LibraryUpdate } from './changes'

/** What is installed; a row of `meta`. Its counts let a start notice rows that the browser took away. */
export interface Installed {
  key: 'installed'
  version: string
  schema: number
  installedAt: string
  packs: PackEntry[]
  /** Packs the library is complete without; absent where there are none. */
  optional?: OptionalEntry[]
  measureCount: number
  /** Languages whose words are stored beside the Chinese; absent where every row has them in itself. */
  languages?: Language[]
  /** Absent where the pack for search was stored in one row. */
  searchRowCount?: number
}

/** What updates have changed, oldest first; a row of `meta`, written in the same transaction as the library. */
export interface News {
  key: 'news'
  unread: boolean
  updates: LibraryUpdate[]
}

/** The words of one pack in one language. */
export interface WordsRow {
  of: string
  language: Language
  words: WordList
}
interface MovedRow {
  from: string
  to: string
}

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
  searchPack!: Table<SearchPack, number>
  words!: Table<WordsRow, [string, Language]>
  meta!: Table<Installed | News, string>

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
    this.version(2).stores(schemaTable)
    this.version(3).stores({ searchPack: '++' })
    this.version(4).stores({ words: '[of+language], of, language' })
    guardSchema(this, packSchemaVersion)
  }
}

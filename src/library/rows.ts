import type { Language } from '../model/languages'
import type { Measure } from '../model/measure'
import type { OptionalEntry, PackEntry, SearchKeys, SearchPack } from '../model/pack'
import type { Place, Route } from '../model/place'
import type { Plan } from '../model/plan'
import type { EnterpriseType, Indicator, Need, Term, Unit } from '../model/vocabularies'
import type { WordList } from '../model/words'
import type { LibraryUpdate } from './changes'

export const libraryName = 'library'

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
  /**
   * Languages whose words are stored beside the Chinese, and Chinese where what it is searched by is; absent where
   * every row has them in itself.
   */
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

/** What the rows of each table are. */
export interface LibraryTables {
  plans: Plan
  measures: Measure
  enterpriseTypes: EnterpriseType
  needs: Need
  places: Place
  routes: Route
  units: Unit
  indicators: Indicator
  terms: Term
  moved: MovedRow
  searchKeys: SearchKeys
  searchPack: SearchPack
  words: WordsRow
  meta: Installed | News
}

/** The rows of the library's database within one transaction, whoever opened it. */
export interface LibraryRows {
  /** In the order of their keys, which is that of the packs. */
  all: <Name extends keyof LibraryTables>(table: Name) => Promise<LibraryTables[Name][]>
  count: (table: keyof LibraryTables) => Promise<number>
}

export const installedIn = async (rows: LibraryRows): Promise<Installed | undefined> =>
  (await rows.all('meta')).find((row): row is Installed => row.key === 'installed')

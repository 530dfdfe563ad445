import { packSchemaVersion } from '../model/packVersion'
import type { Library, PlanPack, WholeLibrary } from '../model/pack'
import type { Installed, LibraryDatabase } from './database'
import type { ReadablePacks } from './download'
import { searchPackOf } from './searchRows'

/**
 * What the database holds: the whole library with its record of installation, nothing, or rows that do not belong
 * together.
 * `stale` is whole too, but of an older form, with what that form lacked left empty.
 */
export type Stored =
  | { state: 'ready' | 'stale'; library: Library; installed: Installed }
  | { state: 'none' }
  | { state: 'damaged' }
  | { state: 'newer-than-app' }

/** Form of the packs → what brings its library into the next form. A form that is not here is fetched anew. */
const nextForm: Record<number, (library: Library) => Library> = {
  1: (library) => ({ ...library, searchKeys: { ...library.searchKeys, mentions: {} } }),
  2: (library) => library,
  3: (library) => library,
  4: (library) => library,
}

/**
 * Reads what pages need in one transaction. What search alone needs is counted, not read: a start does not wait for it.
 * A library whose rows were partly taken away counts as damaged, never as small.
 */
export async function readLibrary(database: LibraryDatabase): Promise<Stored> {
  return database.transaction('r', database.tables, async () => {
    const row = await database.meta.get('installed')
    const installed = row?.key === 'installed' ? row : undefined
    const [
      plans,
      measures,
      enterpriseTypes,
      needs,
      places,
      routes,
      units,
      indicators,
      terms,
      moved,
      [searchKeys],
      searchPacks,
    ] = await Promise.all([
      database.plans.toArray(),
      database.measures.toArray(),
      database.enterpriseTypes.toArray(),
      database.needs.toArray(),
      database.places.toArray(),
      database.routes.toArray(),
      database.units.toArray(),
      database.indicators.toArray(),
      database.terms.toArray(),
      database.moved.toArray(),
      database.searchKeys.toArray(),
      database.searchPack.count(),
    ])
    if (!installed) return { state: measures.length ? 'damaged' : 'none' }
    if (installed.schema > packSchemaVersion) return { state: 'newer-than-app' }
    if (
      measures.length !== installed.measureCount ||
      !enterpriseTypes.length ||
      !searchKeys ||
      searchRowsLack(installed, searchPacks)
    )
      return { state: 'damaged' }
    let library: Library | undefined = {
      version: installed.version,
      plans,
      measures,
      enterpriseTypes,
      needs,
      places,
      routes,
      units,
      indicators,
      terms,
      searchKeys,
      moved: Object.fromEntries(moved.map(({ from, to }) => [from, to])),
    }
    for (let form = installed.schema; form < packSchemaVersion && library; form++) library = nextForm[form]?.(library)
    if (!library) return { state: 'none' }
    return { state: installed.schema === packSchemaVersion ? 'ready' : 'stale', library, installed }
  })
}

/** The form from which on a library has a pack for search. */
const searchPackSince = 3
const searchRowsLack = ({ schema, searchRowCount = 1 }: Installed, found: number) =>
  schema >= searchPackSince && found < searchRowCount

/** The stored library with what search reads; undefined when there is none, or not a whole one. */
export async function readWholeLibrary(database: LibraryDatabase): Promise<WholeLibrary | undefined> {
  return database.transaction('r', database.tables, async () => {
    const stored = await readLibrary(database)
    if (stored.state !== 'ready' && stored.state !== 'stale') return undefined
    const { library } = stored
    const { index, asked } = searchPackOf(await database.searchPack.toArray())
    return { ...library, searchKeys: { ...library.searchKeys, index, asked } }
  })
}

/**
 * What can be searched while the rest of a first library is on its way: some plans, and none of the lists they share.
 */
export function libraryOfPlans(version: string, plans: readonly PlanPack[]): Library {
  return {
    version,
    plans: plans.map(({ plan }) => plan),
    measures: plans.flatMap(({ measures }) => measures),
    enterpriseTypes: [],
    needs: [],
    places: [],
    routes: [],
    units: [],
    indicators: [],
    terms: [],
    moved: {},
    searchKeys: { characters: {}, words: {}, traditional: '', mentions: {} },
  }
}

/** The library straight from downloaded packs, for browsers that refuse to store anything. */
export function libraryOf({ manifest, shared, plans }: ReadablePacks): Library {
  return {
    version: manifest.version,
    ...shared,
    plans: plans.map(({ plan }) => plan),
    measures: plans.flatMap(({ measures }) => measures),
  }
}

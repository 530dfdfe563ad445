import { packSchemaVersion } from '../model/packVersion'
import type { Library } from '../model/pack'
import type { Installed, LibraryDatabase } from './database'
import type { DownloadedPacks } from './download'

/** What the database holds: the whole library with its record of installation, nothing, or rows that do not belong together. */
export type Stored =
  | { state: 'ready', library: Library, installed: Installed }
  | { state: 'none' }
  | { state: 'damaged' }

/** Reads everything in one transaction. A library whose rows were partly taken away counts as damaged, never as small. */
export async function readLibrary(database: LibraryDatabase): Promise<Stored> {
  return database.transaction('r', database.tables, async () => {
    const installed = await database.meta.get('installed')
    const [plans, measures, enterpriseTypes, needs, places, routes, units, indicators, terms, moved, [searchKeys]] = await Promise.all([
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
    ])
    if (!installed) return { state: measures.length ? 'damaged' : 'none' }
    if (installed.schema !== packSchemaVersion || measures.length !== installed.measureCount || !enterpriseTypes.length || !searchKeys)
      return { state: 'damaged' }
    const library: Library = {
      version: installed.version,
      plans, measures, enterpriseTypes, needs, places, routes, units, indicators, terms, searchKeys,
      moved: Object.fromEntries(moved.map(({ from, to }) => [from, to])),
    }
    return { state: 'ready', library, installed }
  })
}

/** The library straight from downloaded packs, for browsers that refuse to store anything. */
export function libraryOf({ manifest, shared, plans }: DownloadedPacks): Library {
  return {
    version: manifest.version,
    ...shared,
    plans: plans.map(({ plan }) => plan),
    measures: plans.flatMap(({ measures }) => measures),
  }
}

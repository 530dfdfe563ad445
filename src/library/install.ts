import type { LibraryDatabase } from './database'
import type { DownloadedPacks } from './download'

/**
 * Replaces the stored library by the downloaded one in a single transaction: either all of it is in, or the old one stays.
 * Rejects as Dexie does, for instance with an AbortError around QuotaExceededError.
 */
export async function installPacks(database: LibraryDatabase, packs: DownloadedPacks, now: Date): Promise<void> {
  const { manifest, shared, plans } = packs
  const measures = plans.flatMap((pack) => pack.measures)
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()))
    await database.plans.bulkAdd(plans.map(({ plan }) => plan))
    await database.measures.bulkAdd(measures)
    await database.enterpriseTypes.bulkAdd(shared.enterpriseTypes)
    await database.needs.bulkAdd(shared.needs)
    await database.places.bulkAdd(shared.places)
    await database.routes.bulkAdd(shared.routes)
    await database.units.bulkAdd(shared.units)
    await database.indicators.bulkAdd(shared.indicators)
    await database.terms.bulkAdd(shared.terms)
    await database.moved.bulkAdd(Object.entries(shared.moved).map(([from, to]) => ({ from, to })))
    await database.searchKeys.add(shared.searchKeys)
    await database.meta.add({
      key: 'installed',
      version: manifest.version,
      schema: manifest.schema,
      installedAt: now.toISOString(),
      packs: manifest.packs,
      measureCount: measures.length,
    })
  })
}

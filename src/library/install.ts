import type { Library } from '../model'
import { changesBetween, countOf, type LibraryUpdate } from './changes'
import type { LibraryDatabase, News } from './database'
import { DownloadError, type DownloadedPacks, type ReadablePacks } from './download'
import { readNews } from './news'
import { libraryOf } from './read'

/** Older updates are of no interest any more. */
const updatesKept = 5

/**
 * Replaces the stored library by the downloaded one in a single transaction: either all of it is in, or the old one stays.
 * What changed is written down with it.
 * Rejects as Dexie does, for instance with an AbortError around QuotaExceededError.
 * @param previous what the person could read until now
 * @throws {DownloadError} for packs that do not belong together; the old library stays
 */
export async function installPacks(database: LibraryDatabase, packs: DownloadedPacks, now: Date, previous?: Library): Promise<void> {
  refuseUnlessWhole(packs)
  const update = previous && updateBetween(previous, libraryOf(packs), now)
  const { manifest, shared, plans, search } = packs
  const measures = plans.flatMap((pack) => pack.measures)
  await database.transaction('rw', database.tables, async () => {
    const news = await readNews(database)
    await Promise.all(database.tables.filter(({ name }) => name !== 'schema').map((table) => table.clear()))
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
    await database.searchPack.add(search)
    await database.meta.add({
      key: 'installed',
      version: manifest.version,
      schema: manifest.schema,
      installedAt: now.toISOString(),
      packs: manifest.packs,
      ...(manifest.optional.length && { optional: manifest.optional }),
      measureCount: measures.length,
    })
    const kept = newsWith(news, update)
    if (kept) await database.meta.add(kept)
  })
}

/** @throws {DownloadError} for packs that do not belong together */
export function refuseUnlessWhole(packs: ReadablePacks): void {
  if (!belongTogether(packs)) throw new DownloadError('damaged', 'manifest.json')
}

/** Each plan once, with as many measures as it says it has. */
function belongTogether({ manifest, shared, plans }: ReadablePacks): boolean {
  return plans.length > 0 && shared.enterpriseTypes.length > 0
    && plans.length === manifest.packs.filter(({ kind }) => kind === 'plan').length
    && plans.every(({ plan, measures }) => measures.length === plan.measureCount && measures.every((measure) => measure.plan === plan.id))
}

function updateBetween(old: Library, library: Library, now: Date): LibraryUpdate | undefined {
  const changes = changesBetween(old, library)
  return countOf(changes) ? { from: old.version, to: library.version, at: now.toISOString(), ...changes } : undefined
}

function newsWith(news: News | undefined, update: LibraryUpdate | undefined): News | undefined {
  if (!update) return news
  // What has been read makes way for what is new.
  const unread = news?.unread ? news.updates : []
  return { key: 'news', unread: true, updates: [...unread, update].slice(-updatesKept) }
}

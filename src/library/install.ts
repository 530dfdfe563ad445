import type { Table } from 'dexie'
import type { Language } from '../model/languages'
import type { Library } from '../model/pack'
import { changesBetween, countOf, type LibraryUpdate } from './changes'
import type { LibraryDatabase } from './database'
import type { News } from './rows'
import { DownloadError, type DownloadedPacks, type PackWords, type ReadablePacks } from './download'
import { readChangelog } from './changelog'
import { libraryOf } from './read'
import { searchRows } from './searchRows'

/** Older updates are of no interest any more. */
const updatesKept = 5
const rowsAtOnce = 32

/**
 * Replaces the stored library by the downloaded one in a single transaction: either all of it is in, or the old one
 * stays. What changed is written down with it. Rejects as Dexie does, for instance with an AbortError around
 * QuotaExceededError.
 * @param previous what the person could read until now
 * @throws {DownloadError} for packs that do not belong together; the old library stays
 */
export async function installPacks(
  database: LibraryDatabase,
  packs: DownloadedPacks,
  now: Date,
  previous?: Library,
): Promise<void> {
  assertComplete(packs)
  const read = previous?.languages.find((language) => language !== 'zh') ?? 'zh'
  const update = previous && updateBetween(previous, libraryOf(packs, read), now)
  const { manifest, shared, plans, search, words } = packs
  const measures = plans.flatMap((pack) => pack.measures)
  await database.transaction('rw', database.tables, async () => {
    const news = await readChangelog(database)
    await Promise.all(database.tables.filter(({ name }) => name !== 'schema').map((table) => table.clear()))
    await addRows(
      database.plans,
      plans.map(({ plan }) => plan),
    )
    await addRows(database.measures, measures)
    await addRows(database.enterpriseTypes, shared.enterpriseTypes)
    await addRows(database.needs, shared.needs)
    await addRows(database.places, shared.places)
    await addRows(database.routes, shared.routes)
    await addRows(database.units, shared.units)
    await addRows(database.indicators, shared.indicators)
    await addRows(database.terms, shared.terms)
    await addRows(
      database.moved,
      Object.entries(shared.moved).map(([from, to]) => ({ from, to })),
    )
    await database.searchKeys.add(shared.searchKeys)
    for (const row of words) await database.words.add(row)
    const forSearch = searchRows(search)
    for (const row of forSearch) await database.searchPack.add(row)
    await database.meta.add({
      key: 'installed',
      version: manifest.version,
      schema: manifest.schema,
      installedAt: now.toISOString(),
      packs: manifest.packs,
      ...(manifest.optional.length && { optional: manifest.optional }),
      measureCount: measures.length,
      searchRowCount: forSearch.length,
      languages: [...new Set(words.map(({ language }) => language))],
    })
    const kept = newsWith(news, update)
    if (kept) await database.meta.add(kept)
  })
}

/**
 * Adds the words of one more language to the library of the same version: all of them, or none.
 * @returns false when another library is installed by now
 */
export async function installWords(
  database: LibraryDatabase,
  version: string,
  language: Language,
  words: readonly PackWords[],
): Promise<boolean> {
  return database.transaction('rw', database.meta, database.words, async () => {
    const installed = await database.meta.get('installed')
    if (installed?.key !== 'installed' || installed.version !== version) return false
    await database.words.bulkPut([...words])
    const languages = [...new Set([...(installed.languages ?? []), language])]
    await database.meta.put({ ...installed, languages })
    return true
  })
}

/** Adds some rows at a time: a slow phone answers the finger between them. */
async function addRows<Row>(table: Table<Row, number>, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await table.bulkAdd(rows.slice(from, from + rowsAtOnce))
}

/** @throws {DownloadError} for packs that do not belong together */
export function assertComplete(packs: ReadablePacks): void {
  if (!belongTogether(packs)) throw new DownloadError('damaged', 'manifest.json')
}

/** Each plan once, with as many measures as it says it has. */
function belongTogether({ manifest, shared, plans }: ReadablePacks): boolean {
  return (
    plans.length > 0 &&
    shared.enterpriseTypes.length > 0 &&
    plans.length === manifest.packs.filter(({ kind }) => kind === 'plan').length &&
    plans.every(
      ({ plan, measures }) =>
        measures.length === plan.measureCount && measures.every((measure) => measure.plan === plan.id),
    )
  )
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

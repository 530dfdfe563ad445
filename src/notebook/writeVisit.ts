import { mergeVectors, compareVectors, increment, type VersionVector } from './versionVector'
import type { NotebookDatabase } from './database'
import { markOf } from './ids'
import { contentOf, type Visit } from './visits'

export interface Written {
  /** The visit as it now stands in the database, under its id and clock. */
  visit: Visit
  /** `kept-both` when another window had changed it meanwhile: this version stands beside that one. */
  outcome: 'saved' | 'kept-both'
}

/** Another version of a visit, under an id that the same words always get. */
export const copyOf = (visit: Visit): Visit => {
  const of = visit.copyOf ?? visit.id
  return { ...visit, id: `${of.slice(0, 60)}~${markOf(contentOf(visit))}`, copyOf: of }
}

/**
 * Writes a visit unless another window has changed it since `base` was read; then both stay.
 * The check and the write are one transaction, so that no writer comes between.
 * @param wrote whether this window itself once had this content, so that its own draft, stored by another window, is no
 * quarrel
 * @throws {Dexie.DexieError} when the phone is full or the database is gone; nothing is written then
 */
export function writeVisit(
  database: NotebookDatabase,
  visit: Visit,
  base: VersionVector,
  device: string,
  now: Date,
  wrote: (content: string) => boolean = () => false,
): Promise<Written> {
  return database.transaction('rw', database.visits, async () => {
    const stored = await database.visits.get(visit.id)
    const changedAt = now.toISOString()
    if (stored && contentOf(stored) === contentOf(visit)) return { visit: stored, outcome: 'saved' as const }
    const ours =
      !stored ||
      !Object.keys(stored.clock).length ||
      ['same', 'older'].includes(compareVectors(stored.clock, base)) ||
      wrote(contentOf(stored))
    const next: Visit = ours
      ? { ...visit, changedAt, clock: increment(mergeVectors(base, stored?.clock ?? {}), device) }
      : { ...copyOf(visit), changedAt, clock: increment({}, device) }
    await database.visits.put(next)
    return { visit: next, outcome: ours ? ('saved' as const) : ('kept-both' as const) }
  })
}

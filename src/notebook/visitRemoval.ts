import type { Attachment, Bytes } from './attachments'
import type { Repository } from './repository'
import type { ShownVisits } from './shownVisits'
import type { Visit } from './visits'

/** A visit taken away, with all that hangs on it, so that it can come back. */
export interface RemovedVisit {
  visit: Visit
  attachments: Attachment[]
  contents: Bytes[]
  thumbnails: Bytes[]
}

/** Takes visits away with their photos, puts them back, and sweeps up photos that have lost their visit. */
export function createVisitRemoval(repository: Repository, shown: ShownVisits) {
  const { database } = repository
  const withPhotos = [database.visits, database.attachments, database.contents, database.thumbnails] as const

  /** @returns what was taken away; undefined where the phone refused, and then the visit is still there */
  async function remove(id: string): Promise<RemovedVisit | undefined> {
    const visit = shown.find(id)
    if (!visit) return undefined
    const removed = await repository
      .write({ table: 'visits', ids: [id] }, withPhotos, async () => {
        const attachments = await database.attachments.where('visit').equals(id).toArray()
        const keys = attachments.map((each) => each.id)
        const [contents, thumbnails] = [await database.contents.bulkGet(keys), await database.thumbnails.bulkGet(keys)]
        await database.visits.delete(id)
        await dropAttachments(keys)
        return {
          visit,
          attachments,
          contents: contents.filter((each) => each !== undefined),
          thumbnails: thumbnails.filter((each) => each !== undefined),
        }
      })
      .catch(() => undefined)
    if (!removed) return undefined
    shown.hide(id)
    return removed
  }
  const dropAttachments = (keys: string[]) =>
    Promise.all([
      database.attachments.bulkDelete(keys),
      database.contents.bulkDelete(keys),
      database.thumbnails.bulkDelete(keys),
    ])
  async function putBack({ visit, attachments, contents, thumbnails }: RemovedVisit): Promise<boolean> {
    const run = () =>
      Promise.all([
        database.visits.put(visit),
        database.attachments.bulkPut(attachments),
        database.contents.bulkPut(contents),
        database.thumbnails.bulkPut(thumbnails),
      ])
    return repository.write({ table: 'visits', ids: [visit.id] }, withPhotos, run).then(
      () => {
        shown.show(visit)
        return true
      },
      () => false,
    )
  }

  /** Photos whose visit was taken away while they came in would lie in the database, and in every backup, for good. */
  async function sweepOrphans(): Promise<number> {
    const orphans = async () => {
      const there = new Set(await database.visits.toCollection().primaryKeys())
      const rows = await database.attachments.toArray()
      // A spoilt row is set aside elsewhere, never swept.
      return rows.filter(({ visit }) => typeof visit === 'string' && !there.has(visit)).map(({ id }) => id)
    }
    if (!(await orphans()).length) return 0
    return repository.write({ table: 'attachments', ids: [] }, withPhotos, async () => {
      const keys = await orphans()
      await dropAttachments(keys)
      return keys.length
    })
  }

  return { remove, putBack, sweepOrphans }
}

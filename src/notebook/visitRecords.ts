import type { Attachment, Bytes } from './attachments'
import { listenToOthers } from './channel'
import { draftStores, dropDraft, readDrafts, thisWindow } from './drafts'
import type { Repository } from './repository'
import type { VersionVector } from './versionVector'
import { contentOf, type Visit } from './visits'
import { putVisit, recoverDraft, type Written } from './writeVisit'

export interface VisitSnapshot {
  visits: Visit[]
  photoCounts: ReadonlyMap<string, number>
}
/** A visit taken away, with all that hangs on it, so that it can come back. */
export interface RemovedVisit {
  visit: Visit
  attachments: Attachment[]
  contents: Bytes[]
  thumbnails: Bytes[]
}
export interface VisitRecordsOptions {
  repository: Repository
  device: string
  now: () => Date
  report: (error: unknown, where: string) => void
  onChange: (snapshot: VisitSnapshot) => void
}

/** The person's visits. Lists hold words only; photos are counted here and read by the page that shows them. */
export function createVisitRecords({ repository, device, now, report, onChange }: VisitRecordsOptions) {
  const { database } = repository
  const withPhotos = [database.visits, database.attachments, database.contents, database.thumbnails] as const
  let visits: Visit[] = []
  let photoCounts: ReadonlyMap<string, number> = new Map()
  let starting: Promise<void> | undefined

  const start = () => (starting ??= open())
  async function open() {
    await repository.whenReady(async () => {
      await load()
      await recover()
      listenToOthers(['visits', 'attachments'], load)
      void sweepOrphans().catch((error: unknown) => report(error, 'visits.sweep'))
    })
    // What was typed before a crash can be read even where nothing can be stored.
    if (!repository.isOpen()) for (const { visit } of drafts()) show(visit)
  }
  async function load() {
    const [all, owners] = [await repository.rows('visits'), await database.attachments.orderBy('visit').keys()]
    const counts = new Map<string, number>()
    for (const owner of owners) counts.set(String(owner), (counts.get(String(owner)) ?? 0) + 1)
    photoCounts = counts
    visits = all.sort(newestFirst)
    publish()
  }
  const newestFirst = (a: Visit, b: Visit) => b.at.localeCompare(a.at) || b.createdAt.localeCompare(a.createdAt)
  const publish = () => onChange({ visits, photoCounts })
  const show = (changed: Visit) => {
    visits = [changed, ...visits.filter(({ id }) => id !== changed.id)].sort(newestFirst)
    publish()
  }
  const find = (id: string) => visits.find((visit) => visit.id === id)
  const drafts = () => draftStores.flatMap(readDrafts)

  /** What was typed before a crash and never reached the database. */
  async function recover() {
    for (const storage of draftStores)
      for (const draft of readDrafts(storage)) {
        const written = await repository
          .write({ table: 'visits', ids: [draft.visit.id] }, [database.visits], () =>
            recoverDraft(database, draft, device, now()),
          )
          .then((result) => result?.visit ?? find(draft.visit.id))
          .catch(() => undefined)
        if (written) dropDraft(storage, draft.key)
        show(written ?? draft.visit)
      }
  }

  /**
   * Writes a visit; undefined when the phone did not take it, and then it stays on the screen and in its draft.
   * @param turn the number of this window's change
   */
  async function save(
    visit: Visit,
    base: VersionVector,
    wrote?: (content: string) => boolean,
    turn?: number,
  ): Promise<Written | undefined> {
    try {
      const written = await repository.write({ table: 'visits', ids: [visit.id] }, [database.visits], () =>
        putVisit(database, visit, base, device, now(), wrote, turn === undefined ? undefined : [thisWindow, turn]),
      )
      show(written.visit)
      return written
    } catch {
      // The repository has told why.
      show(visit)
      return undefined
    }
  }

  /**
   * Changes a stored visit by what it holds now, and shows it then; where the phone refuses, it stays on the screen.
   * @returns whether it is stored
   */
  async function change(id: string, by: (visit: Visit) => Visit): Promise<boolean> {
    const shown = find(id)
    const run = async () => {
      const stored = (await database.visits.get(id)) ?? shown
      return stored && putVisit(database, by(stored), stored.clock, device, now(), (own) => own === contentOf(stored))
    }
    return repository.write({ table: 'visits', ids: [id] }, [database.visits], run).then(
      (written) => {
        if (written) show(written.visit)
        return true
      },
      () => {
        if (shown) show(by(shown))
        return false
      },
    )
  }
  const setDone = (id: string, followUpId: string, done: boolean) =>
    change(id, (visit) => ({
      ...visit,
      followUps: visit.followUps.map((each) => (each.id === followUpId ? { ...each, done } : each)),
    }))

  /** The versions of a visit that other windows or phones wrote apart from it. */
  const versionsOf = (visit: Visit) => {
    const first = visit.copyOf ?? visit.id
    return visits.filter((other) => other.id !== visit.id && (other.id === first || other.copyOf === first))
  }

  /** @returns what was taken away; undefined where the phone refused, and then the visit is still there */
  async function remove(id: string): Promise<RemovedVisit | undefined> {
    const visit = find(id)
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
    visits = visits.filter((each) => each.id !== id)
    publish()
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
        show(visit)
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

  return { start, load, find, save, change, setDone, versionsOf, remove, putBack, sweepOrphans }
}

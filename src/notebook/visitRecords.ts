import { listenToOthers } from './channel'
import { draftStores, dropDraft, readDrafts } from './drafts'
import type { Repository } from './repository'
import { createShownVisits, type VisitSnapshot } from './shownVisits'
import { createVisitChanges } from './visitChanges'
import { createVisitRemoval } from './visitRemoval'
import { recoverDraft } from './writeVisit'

export type { VisitSnapshot } from './shownVisits'
export type { RemovedVisit } from './visitRemoval'

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
  const shown = createShownVisits(onChange)
  const changes = createVisitChanges({ repository, device, now, shown })
  const removal = createVisitRemoval(repository, shown)
  let starting: Promise<void> | undefined

  const start = () => (starting ??= open())
  async function open() {
    await repository.whenReady(async () => {
      await load()
      await recover()
      listenToOthers(['visits', 'attachments'], load)
      void removal.sweepOrphans().catch((error: unknown) => report(error, 'visits.sweep'))
    })
    // What was typed before a crash can be read even where nothing can be stored.
    if (!repository.isOpen()) for (const { visit } of drafts()) shown.show(visit)
  }
  async function load() {
    const [all, owners] = [await repository.rows('visits'), await database.attachments.orderBy('visit').keys()]
    const counts = new Map<string, number>()
    for (const owner of owners) counts.set(String(owner), (counts.get(String(owner)) ?? 0) + 1)
    shown.replace(all, counts)
  }
  const drafts = () => draftStores.flatMap(readDrafts)

  /** What was typed before a crash and never reached the database. */
  async function recover() {
    for (const storage of draftStores)
      for (const draft of readDrafts(storage)) {
        const written = await repository
          .write({ table: 'visits', ids: [draft.visit.id] }, [database.visits], () =>
            recoverDraft(database, draft, device, now()),
          )
          .then((result) => result?.visit ?? shown.find(draft.visit.id))
          .catch(() => undefined)
        if (written) dropDraft(storage, draft.key)
        shown.show(written ?? draft.visit)
      }
  }

  return { start, load, find: shown.find, versionsOf: shown.versionsOf, ...changes, ...removal }
}

import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { followUpsOf, type Attachment, type Visit } from '../../notebook'
import type { Bytes } from '../../notebook/attachments'
import { hearOthers } from '../../notebook/channel'
import type { VersionVector } from '../../notebook/versionVector'
import { dropDraft, readDrafts } from '../../notebook/drafts'
import { contentOf } from '../../notebook/visits'
import { writeVisit, type Written } from '../../notebook/writeVisit'
import { withTimeout } from '../../storage/withTimeout'
import { afterWrite, database, device, isFull, openNotebookAs, whenUnblocked } from './database'

/**
 * How the last write went: into the database, refused for want of space, or refused altogether; `blocked` while another
 * window has it.
 */
export type Kept = 'ready' | 'full' | 'refused' | 'blocked'
/** Milliseconds until stored visits count as out of reach; a thousand are read in a tenth of it. */
const readPatience = 5_000
/** A visit taken away, with all that hangs on it, so that it can come back. */
export interface RemovedVisit {
  visit: Visit
  attachments: Attachment[]
  contents: Bytes[]
  thumbnails: Bytes[]
}

/** The person's visits. Lists hold words only; photos are counted here and read by the page that shows them. */
export const useVisits = defineStore('visits', () => {
  const visits = shallowRef<Visit[]>([])
  const photoCounts = shallowRef<ReadonlyMap<string, number>>(new Map())
  const state = ref<'opening' | Kept>('opening')
  const followUps = computed(() => followUpsOf(visits.value))
  const openFollowUps = computed(() => followUps.value.filter(({ done }) => !done))
  let opening: Promise<void> | undefined

  const start = () => (opening ??= open())
  async function open() {
    const opened = await openNotebookAs()
    if (opened === 'blocked') {
      state.value = 'blocked'
      whenUnblocked(read)
      return
    }
    if (opened === 'ready') return read()
    state.value = 'refused'
    await recover()
  }
  async function read() {
    // A connection that the browser has cut off since may never answer; that is no reason to show nothing.
    const loading = load()
    const ready = () => {
      state.value = 'ready'
    }
    await withTimeout(loading, readPatience).then(ready, () => {
      state.value = 'refused'
      void loading.then(ready, () => undefined)
    })
    await recover()
    hearOthers(({ table }) => {
      if (table === 'visits' || table === 'attachments') void load()
    })
    // Where windows cannot hear each other, a look on return does.
    if (!('BroadcastChannel' in globalThis))
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) void load()
      })
  }
  async function load() {
    const [all, owners] = await Promise.all([database.visits.toArray(), database.attachments.orderBy('visit').keys()])
    const counts = new Map<string, number>()
    for (const owner of owners) counts.set(String(owner), (counts.get(String(owner)) ?? 0) + 1)
    photoCounts.value = counts
    visits.value = all.sort(newestFirst)
  }
  const newestFirst = (a: Visit, b: Visit) => b.at.localeCompare(a.at) || b.createdAt.localeCompare(a.createdAt)

  /** What was typed before a crash and never reached the database. */
  async function recover() {
    for (const storage of [localStorage, sessionStorage]) {
      for (const { key, visit, base } of readDrafts(storage)) {
        const kept = await save(visit, base)
        if (state.value === 'ready' && kept) dropDraft(storage, key)
      }
    }
  }

  const find = (id: string) => visits.value.find((visit) => visit.id === id)

  /** Writes a visit; undefined when the phone did not take it, and then it stays on the screen and in its draft. */
  async function save(
    visit: Visit,
    base: VersionVector,
    wrote?: (content: string) => boolean,
  ): Promise<Written | undefined> {
    if (state.value !== 'refused' && state.value !== 'blocked') {
      try {
        const written = await writeVisit(database, visit, base, device, new Date(), wrote)
        show(written.visit)
        state.value = 'ready'
        afterWrite({ table: 'visits', ids: [written.visit.id] })
        return written
      } catch (error) {
        state.value = isFull(error) ? 'full' : 'refused'
      }
    }
    show(visit)
    return undefined
  }
  const show = (changed: Visit) => {
    visits.value = [changed, ...visits.value.filter(({ id }) => id !== changed.id)].sort(newestFirst)
  }

  /** The versions of a visit that other windows or phones wrote apart from it. */
  const versionsOf = (visit: Visit) => {
    const first = visit.copyOf ?? visit.id
    return visits.value.filter((other) => other.id !== visit.id && (other.id === first || other.copyOf === first))
  }

  async function setDone(visitId: string, followUpId: string, done: boolean) {
    const visit = find(visitId)
    if (!visit) return
    await save(
      { ...visit, followUps: visit.followUps.map((each) => (each.id === followUpId ? { ...each, done } : each)) },
      visit.clock,
      (content) => content === contentOf(visit),
    )
  }

  async function remove(id: string): Promise<RemovedVisit | undefined> {
    const visit = find(id)
    if (!visit) return undefined
    visits.value = visits.value.filter((each) => each.id !== id)
    if (state.value === 'refused') return { visit, attachments: [], contents: [], thumbnails: [] }
    const removed = await database.transaction(
      'rw',
      [database.visits, database.attachments, database.contents, database.thumbnails],
      async () => {
        const attachments = await database.attachments.where('visit').equals(id).toArray()
        const keys = attachments.map((each) => each.id)
        const [contents, thumbnails] = await Promise.all([
          database.contents.bulkGet(keys),
          database.thumbnails.bulkGet(keys),
        ])
        await Promise.all([
          database.visits.delete(id),
          database.attachments.bulkDelete(keys),
          database.contents.bulkDelete(keys),
          database.thumbnails.bulkDelete(keys),
        ])
        return {
          visit,
          attachments,
          contents: contents.filter((each) => each !== undefined),
          thumbnails: thumbnails.filter((each) => each !== undefined),
        }
      },
    )
    afterWrite({ table: 'visits', ids: [id] })
    return removed
  }
  async function putBack({ visit, attachments, contents, thumbnails }: RemovedVisit) {
    show(visit)
    if (state.value === 'refused') return
    await database.transaction(
      'rw',
      [database.visits, database.attachments, database.contents, database.thumbnails],
      () =>
        Promise.all([
          database.visits.put(visit),
          database.attachments.bulkPut(attachments),
          database.contents.bulkPut(contents),
          database.thumbnails.bulkPut(thumbnails),
        ]),
    )
    afterWrite({ table: 'visits', ids: [visit.id] })
  }

  return {
    visits,
    photoCounts,
    state,
    followUps,
    openFollowUps,
    start,
    load,
    find,
    save,
    versionsOf,
    setDone,
    remove,
    putBack,
  }
})

import { nextTick, ref, type Ref } from 'vue'
import { draftStores, dropDraft, keepDraft, ownDraftKey } from '../notebook/drafts'
import type { VersionVector } from '../notebook/versionVector'
import { contentOf, type Visit } from '../notebook/visits'
import type { useVisits } from '../stores/notebook/visits'

/** A visit under the person's fingers, and what this window knows of its stored row. */
export interface VisitEditing {
  visit: Ref<Visit | undefined>
  /** The words on the screen lie in a draft too. */
  isDrafted: Ref<boolean>
  /** Set when this window's version was put beside another's. */
  keptBoth: Ref<boolean>
  base: VersionVector
  written: string
  /** Counts the changes of this window, so that a draft left behind can be held against the stored row. */
  turn: number
  /** Contents this window has had since the last write: its own draft, recovered by another window, is no stranger. */
  own: Set<string>
  /** The visit is changed by the app, not by the person. */
  quiet: boolean
  gone: boolean
}
export const visitEditing = (): VisitEditing => ({
  visit: ref(),
  isDrafted: ref(true),
  keptBoth: ref(false),
  base: {},
  written: '',
  turn: 0,
  own: new Set(),
  quiet: false,
  gone: false,
})

export const copyOf = (visit: Visit) => JSON.parse(JSON.stringify(visit)) as Visit

export function showStored(editing: VisitEditing, stored: Visit | undefined): void {
  if (!stored) return
  editing.quiet = true
  editing.visit.value = copyOf(stored)
  editing.base = stored.clock
  editing.written = contentOf(stored)
  void nextTick(() => {
    editing.quiet = false
  })
}

export function keepOwnDraft({ isDrafted, base, turn }: VisitEditing, now: Visit): void {
  isDrafted.value = draftStores.some((storage) => keepDraft(storage, now, base, turn))
}
export function dropOwnDraft(id: string): void {
  for (const storage of draftStores) dropDraft(storage, ownDraftKey(id))
}

/** Writes what stands on the screen. @returns whether it is stored now */
export async function saveEdited(editing: VisitEditing, visits: ReturnType<typeof useVisits>): Promise<boolean> {
  const { visit, keptBoth, own } = editing
  const now = visit.value
  if (!now || editing.gone) return true
  const content = contentOf(now)
  if (content === editing.written) return true
  const result = await visits.save(copyOf(now), editing.base, (stored) => own.has(stored), editing.turn)
  if (!result) return false
  const { visit: stored, outcome } = result
  editing.base = stored.clock
  editing.written = contentOf(stored)
  dropOwnDraft(now.id)
  if (outcome === 'kept-both' && visit.value) {
    keptBoth.value = true
    editing.quiet = true
    visit.value.id = stored.id
    visit.value.copyOf = stored.copyOf
    editing.quiet = false
  }
  const latest = visit.value
  if (latest && contentOf(latest) !== editing.written) keepOwnDraft(editing, latest)
  else own.clear()
  return true
}

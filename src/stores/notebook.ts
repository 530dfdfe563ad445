import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Localized } from '../model'
import { NotebookDatabase, forgetRescued, rescue, rescued, savedId, type Saved, type SavedKind } from '../notebook'
import { StorageBlockedError, SupersededError } from '../storage'
import { openWithCopy } from '../storage/copy'
import { inTime } from '../storage/patience'

/** `closed`: the browser has cut the storage off and did not give it back; `blocked`, `superseded`: another window has it. */
export type NotebookState = 'opening' | 'ready' | 'refused' | 'full' | 'closed' | 'blocked' | 'superseded'

/** A write that takes longer, in milliseconds, has been lost: iPhones cut the storage of an app in the background off without a word. */
const writePatience = 4_000
const lostNames = new Set(['SilenceError', 'DatabaseClosedError', 'InvalidStateError', 'OpenFailedError'])

/** What the person keeps. Every change is written at once; when the phone refuses, the words stay on the screen and it is said. */
export const useNotebook = defineStore('notebook', () => {
  const items = shallowRef<Saved[]>([])
  const state = ref<NotebookState>('opening')
  const database = new NotebookDatabase()
  const ids = computed(() => new Set(items.value.map(({ id }) => id)))
  let opening: Promise<void> | undefined

  /** Reads the notebook once; called by every page that shows it. */
  const start = () => (opening ??= open())
  async function open() {
    try {
      await openWithCopy(database)
      await read()
    }
    catch (error) {
      state.value = error instanceof StorageBlockedError ? 'blocked' : error instanceof SupersededError ? 'superseded' : 'refused'
      if (error instanceof StorageBlockedError) void error.opened.then(read, () => undefined)
    }
  }
  async function read() {
    const lost = rescued()
    await database.saved.bulkPut(lost)
    if (lost.length) forgetRescued()
    items.value = await database.saved.orderBy('savedAt').reverse().toArray()
    state.value = 'ready'
  }

  const isSaved = (kind: SavedKind, id: string) => ids.value.has(savedId(kind, id))

  async function toggle(kind: SavedKind, id: string, title: Localized) {
    await start()
    const key = savedId(kind, id)
    if (ids.value.has(key)) return remove(key)
    const now = new Date().toISOString()
    const item: Saved = { id: key, title: { ...title }, note: '', savedAt: now, changedAt: now }
    items.value = [item, ...items.value]
    await write(() => database.saved.put(item), item)
    // Asked at the first thing kept: browsers that listen keep it through a shortage of space.
    if (items.value.length === 1) await navigator.storage?.persist?.().catch(() => false)
  }

  async function remove(key: string) {
    items.value = items.value.filter(({ id }) => id !== key)
    await write(() => database.saved.delete(key))
  }

  /** Puts an item back that was just taken away. */
  async function putBack(item: Saved) {
    items.value = [item, ...items.value].sort((a, b) => b.savedAt.localeCompare(a.savedAt))
    await write(() => database.saved.put(item))
  }

  async function writeNote(key: string, note: string) {
    const own = items.value.find(({ id }) => id === key)
    if (!own || own.note === note) return
    const changed: Saved = { ...own, note, changedAt: new Date().toISOString() }
    items.value = items.value.map((item) => (item.id === key ? changed : item))
    await write(() => database.saved.put(changed), changed)
  }

  /** Replaces everything by a merged notebook. */
  async function replaceAll(merged: Saved[]) {
    items.value = [...merged].sort((a, b) => b.savedAt.localeCompare(a.savedAt))
    await write(() => database.transaction('rw', database.saved, async () => {
      await database.saved.clear()
      await database.saved.bulkPut(merged)
    }))
  }

  /** @param item what would be lost if the database does not take it. Dexie has by then opened a closed one again and repeated the change. */
  async function write(change: () => Promise<unknown>, item?: Saved) {
    if (state.value === 'refused') return
    try {
      await inTime(change(), writePatience)
      state.value = 'ready'
    }
    catch (error) {
      state.value = stateAfter(error)
      if (item) rescue(item)
    }
  }
  function stateAfter(error: unknown): NotebookState {
    const name = error instanceof Error ? error.name : ''
    if (error instanceof SupersededError) return 'superseded'
    return lostNames.has(name) ? 'closed' : 'full'
  }

  return { items, state, start, isSaved, toggle, remove, putBack, writeNote, replaceAll }
})

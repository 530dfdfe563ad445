import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Localized } from '../../model'
import {
  changeOf,
  defaultListId,
  forgetRescued,
  newId,
  rescue,
  rescued,
  savedId,
  type List,
  type Saved,
  type SavedKind,
  type TextChange,
} from '../../notebook'
import { hearOthers } from '../../notebook/channel'
import { mergeVectors, compareVectors, increment } from '../../notebook/versionVector'
import { defaultList, withItem, withMoved, withoutItem } from '../../notebook/savedLists'
import { bothNotes } from '../../notebook/saved'
import { textOf } from '../../notebook/savedText'
import { useLibrary } from '../library/library'
import { SupersededError } from '../../storage'
import { withTimeout } from '../../storage/withTimeout'
import { afterWrite, database, device, openNotebookAs, whenUnblocked, type Opened } from './database'

/**
 * `closed`: the browser has cut the storage off and did not give it back; `blocked`, `superseded`: another window has
 * it.
 */
export type NotebookState = 'opening' | 'full' | 'closed' | Opened

/**
 * A write that takes longer, in milliseconds, has been lost: iPhones cut the storage of an app in the background off
 * without a word.
 */
const writeTimeoutMs = 4_000
const lostNames = new Set(['TimeoutError', 'DatabaseClosedError', 'InvalidStateError', 'OpenFailedError'])
/** Something taken away, with the lists it stood in, so that it can come back. */
export interface Removed {
  item: Saved
  lists: List[]
}

/**
 * What the person keeps, and in which lists. Every change is written at once; when the phone refuses, the words stay on
 * the screen and it is said.
 */
export const useNotebook = defineStore('notebook', () => {
  const library = useLibrary()
  const items = shallowRef<Saved[]>([])
  const lists = shallowRef<List[]>([defaultList(new Date())])
  const state = ref<NotebookState>('opening')
  const byId = computed(() => new Map(items.value.map((item) => [item.id, item])))
  let opening: Promise<void> | undefined

  /** Reads the notebook once; called by every page that shows it. */
  const start = () => (opening ??= open())
  async function open() {
    const opened = await openNotebookAs()
    if (opened === 'blocked') whenUnblocked(read)
    if (opened === 'ready') await read()
    else state.value = opened
  }
  async function read() {
    await storeRescued()
    await load()
    state.value = 'ready'
    hearOthers(({ table }) => {
      if (table === 'saved' || table === 'lists') void load()
    })
    watch(() => library.library, keepTexts, { immediate: true })
  }
  /** What was kept in this window goes in beside what is stored: neither is lost. */
  async function storeRescued() {
    const lost = rescued()
    if (!lost.length) return
    await database.transaction('rw', database.saved, async () => {
      for (const item of lost) {
        const stored = await database.saved.get(item.id)
        const relation = stored ? compareVectors(item.clock, stored.clock) : 'newer'
        if (relation === 'newer') await database.saved.put(item)
        else if (stored && relation === 'concurrent')
          await database.saved.put({
            ...stored,
            note: bothNotes(item.note, stored.note),
            clock: mergeVectors(item.clock, stored.clock),
          })
      }
    })
    forgetRescued()
  }
  async function load() {
    const [saved, stored] = await Promise.all([
      database.saved.orderBy('savedAt').reverse().toArray(),
      database.lists.toArray(),
    ])
    items.value = saved
    setLists(stored)
  }
  /** After others have written: what came without the library's words gets them. */
  async function reload() {
    await load()
    await keepTexts()
  }
  function setLists(stored: List[]) {
    const first = stored.find(({ id }) => id === defaultListId) ?? defaultList(new Date())
    lists.value = [
      first,
      ...stored.filter(({ id }) => id !== defaultListId).sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
    ]
  }

  const isSaved = (kind: SavedKind, id: string) => byId.value.has(savedId(kind, id))
  const listsOf = (item: string) => lists.value.filter(({ items: all }) => all.includes(item))

  async function toggle(kind: SavedKind, id: string, title: Localized) {
    await start()
    const key = savedId(kind, id)
    if (byId.value.has(key)) return remove(key)
    await add(newSaved(key, title), [defaultListId])
  }
  /** A new entry with the words of today's library. */
  function newSaved(id: string, title: Localized, note = ''): Saved {
    const now = new Date().toISOString()
    const { title: named = title, ...text } = (library.library && textOf(id, library.library)) ?? {}
    return {
      id,
      title: { ...named },
      note,
      savedAt: now,
      changedAt: now,
      clock: increment({}, device),
      ...('version' in text && { text }),
    }
  }
  async function add(item: Saved, into: string[]) {
    if (!byId.value.has(item.id)) {
      items.value = [item, ...items.value].sort((a, b) => b.savedAt.localeCompare(a.savedAt))
      await write('saved', [item.id], () => database.saved.put(item))
    }
    for (const list of into) await changeList(list, (each) => withItem(each, item.id))
  }

  async function remove(key: string): Promise<Removed | undefined> {
    const item = byId.value.get(key)
    if (!item) return undefined
    const standing = listsOf(key)
    items.value = items.value.filter(({ id }) => id !== key)
    for (const { id } of standing) await changeList(id, (list) => withoutItem(list, key))
    await write('saved', [key], () => database.saved.delete(key))
    return { item, lists: standing }
  }
  /** Puts an item back that was just taken away, each list in its old order where nothing else has changed it. */
  async function putBack({ item, lists: before }: Removed) {
    await add(item, [])
    for (const old of before)
      await changeList(old.id, (list) => {
        const unchanged =
          list.items.every((each) => old.items.includes(each)) && list.items.length === old.items.length - 1
        return unchanged ? { ...list, items: old.items } : withItem(list, item.id)
      })
  }

  async function writeNote(key: string, note: string) {
    const own = byId.value.get(key)
    if (!own || own.note === note) return
    const changedAt = new Date().toISOString()
    const changed = (stored: Saved): Saved => {
      // Another window may have written since this one read.
      const concurrent =
        stored.note !== own.note && ['newer', 'concurrent'].includes(compareVectors(stored.clock, own.clock))
      return {
        ...stored,
        note: concurrent ? bothNotes(note, stored.note) : note,
        changedAt,
        clock: increment(stored.clock, device),
      }
    }
    await changeSaved(key, changed)
  }
  async function changeSaved(key: string, change: (stored: Saved) => Saved) {
    const own = byId.value.get(key)
    if (!own) return
    show(change(own))
    await write('saved', [key], () =>
      database.transaction('rw', database.saved, async () => {
        const next = change((await database.saved.get(key)) ?? own)
        await database.saved.put(next)
        show(next)
      }),
    )
  }
  const show = (changed: Saved) => {
    items.value = items.value.map((item) => (item.id === changed.id ? changed : item))
  }

  async function changeList(id: string, change: (list: List) => List) {
    setLists(lists.value.map((list) => (list.id === id ? change(list) : list)))
    const shown = lists.value.find((list) => list.id === id)
    await write('lists', [id], async () => {
      await database.transaction('rw', database.lists, async () => {
        const stored = await database.lists.get(id)
        const next = stored ? change(stored) : shown
        if (next && next !== stored)
          await database.lists.put({ ...next, clock: increment(stored?.clock ?? {}, device) })
      })
      setLists(await database.lists.toArray())
    })
  }
  async function addList(name: string, all: string[] = [], id = newId()): Promise<string> {
    setLists([...lists.value, { id, name, items: all, createdAt: new Date().toISOString(), clock: {} }])
    await changeList(id, (list) => list)
    return id
  }
  const renameList = (id: string, name: string) =>
    changeList(id, (list) => (list.name === name ? list : { ...list, name }))
  const moveItem = (id: string, item: string, by: number) => changeList(id, (list) => withMoved(list, item, by))
  const putInto = (id: string, item: string) => changeList(id, (list) => withItem(list, item))
  /** Out of this list; a thing that stands in no other goes back to the first list rather than away. */
  async function takeOut(id: string, item: string) {
    await changeList(id, (list) => withoutItem(list, item))
    if (!listsOf(item).length) await putInto(defaultListId, item)
  }
  /** Takes a list away; its things stay saved. */
  async function removeList(id: string): Promise<List | undefined> {
    const list = lists.value.find((each) => each.id === id)
    if (!list || id === defaultListId) return undefined
    setLists(lists.value.filter((each) => each.id !== id))
    await write('lists', [id], () => database.lists.delete(id))
    for (const item of list.items) if (byId.value.has(item) && !listsOf(item).length) await putInto(defaultListId, item)
    return list
  }

  /** What an update did to this item since it was kept; undefined when nothing. */
  function textChange(item: Saved): TextChange | undefined {
    const now = library.library && textOf(item.id, library.library)
    return now && item.text && changeOf(item.text, now)
  }
  /** The person has seen what changed: from now on today's words are held against later ones. */
  const noteChange = (key: string) =>
    changeSaved(key, (stored) => {
      const { title, ...text } = (library.library && textOf(key, library.library)) ?? {}
      return title && 'version' in text ? { ...stored, title, text } : stored
    })
  /** Things kept by an older app have no words with them yet; they get those of today. */
  async function keepTexts() {
    const shelves = library.library
    if (!shelves) return
    const complete = (item: Saved): Saved => {
      const { title, ...text } = textOf(item.id, shelves) ?? {}
      if (!title || !('version' in text)) return item
      // What came by a code has its id for a title.
      return { ...item, title: item.title.zh === item.id ? title : item.title, text }
    }
    const filled = items.value
      .filter(({ text }) => !text)
      .map(complete)
      .filter(({ text }) => text)
    if (!filled.length) return
    filled.forEach(show)
    await write(
      'saved',
      filled.map(({ id }) => id),
      () => database.saved.bulkPut(filled),
    )
  }

  /**
   * What the database did not take is kept in this window over a reload. Dexie has by then opened a closed one again
   * and repeated the change.
   */
  async function write(table: 'saved' | 'lists', ids: string[], change: () => Promise<unknown>) {
    if (state.value === 'refused') return
    if (state.value === 'blocked') return keepHere(table, ids)
    try {
      await withTimeout(change(), writeTimeoutMs)
      state.value = 'ready'
      afterWrite({ table, ids })
    } catch (error) {
      state.value = stateAfter(error)
      keepHere(table, ids)
    }
  }
  function keepHere(table: 'saved' | 'lists', ids: string[]) {
    if (table === 'saved') for (const item of ids.flatMap((id) => byId.value.get(id) ?? [])) rescue(item)
  }
  function stateAfter(error: unknown): NotebookState {
    if (error instanceof SupersededError) return 'superseded'
    return lostNames.has(error instanceof Error ? error.name : '') ? 'closed' : 'full'
  }

  return {
    items,
    lists,
    state,
    byId,
    start,
    load: reload,
    isSaved,
    listsOf,
    toggle,
    newSaved,
    add,
    remove,
    putBack,
    writeNote,
    addList,
    renameList,
    moveItem,
    putInto,
    takeOut,
    removeList,
    textChange,
    noteChange,
  }
})

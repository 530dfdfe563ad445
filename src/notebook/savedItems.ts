import type { Localized } from '../model/localized'
import type { Library } from '../model/pack'
import { report } from '../platform/report'
import { listenToOthers } from './channel'
import { distinctName, isSameName } from './distinctName'
import { newId } from './ids'
import { defaultList, defaultListId, withItem, withMoved, withoutItem, type List } from './savedLists'
import type { Repository } from './repository'
import { forgetRescued, rescue, rescued } from './rescue'
import { bothNotes, isSameOwn, savedId, type Saved, type SavedKind } from './saved'
import { changeOf, textOf, type TextChange } from './savedText'
import { compareVectors, increment, mergeVectors } from './versionVector'

export interface SavedSnapshot {
  items: Saved[]
  lists: List[]
}
/** Something taken away, with the lists it stood in, so that it can come back. */
export interface Removed {
  item: Saved
  lists: List[]
}
/** What somebody else has sent: a list with the things in it and the words beside them. */
export interface KeptList {
  id: string
  name: string
  items: { id: string; title: Localized; note: string }[]
}

/** The rows a change looks at: those that are stored; where the phone refuses, those on the screen. */
interface Rows {
  item: (id: string) => Saved | undefined
  lists: List[]
}
/** What a change makes of them. */
interface Patch {
  saved?: Saved[]
  lists?: List[]
  gone?: string[]
  goneLists?: string[]
}
/** What became of a new name: another list bears it, or the phone did not store it. */
export type Renaming = 'renamed' | 'taken' | 'refused'
export interface SavedItemsOptions {
  repository: Repository
  device: string
  now: () => Date
  /** The library of today, once there is one. */
  library: () => Library | undefined
  /** What a list is called on the screen, where it may have no name of its own. */
  nameOf: (list: Pick<List, 'id' | 'name'>) => string
  onChange: (snapshot: SavedSnapshot) => void
}

/**
 * What the person keeps, and in which lists. A change is decided on the stored rows inside the transaction that writes
 * it, and shown once it is written: nothing is written from memory, and who sees it may go. When the phone refuses, the
 * words stay on the screen and in this window.
 */
export function createSavedItems({ repository, device, now, library, nameOf, onChange }: SavedItemsOptions) {
  const { database } = repository
  let items: Saved[] = []
  let lists: List[] = [defaultList(now())]
  let starting: Promise<void> | undefined
  let hasFailed = false

  const start = () => (starting ??= open())
  async function open() {
    await repository.whenReady(async () => {
      await storeRescued()
      await load()
      listenToOthers(['saved', 'lists'], load)
    })
    // Where nothing can be stored, what this window has kept is all there is.
    if (!repository.isOpen() && rescued().length) show({ saved: rescued() })
  }
  async function load() {
    const [saved, stored] = [await repository.rows('saved'), await repository.rows('lists')]
    items = saved.sort(newestFirst)
    lists = inOrder(stored)
    publish()
    await fillTexts()
  }
  const newestFirst = (a: Saved, b: Saved) => b.savedAt.localeCompare(a.savedAt)
  const inOrder = (stored: List[]) => [
    stored.find(({ id }) => id === defaultListId) ?? defaultList(now()),
    ...stored.filter(({ id }) => id !== defaultListId).sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
  ]
  const publish = () => onChange({ items, lists })

  /** Shows what a change made, on the screen of this window. */
  function show({ saved = [], lists: changed = [], gone = [], goneLists = [] }: Patch) {
    const fresh = new Map(saved.map((item) => [item.id, item]))
    const known = new Set(items.map(({ id }) => id))
    const added = saved.filter(({ id }) => !known.has(id))
    items = items.filter(({ id }) => !gone.includes(id)).map((item) => fresh.get(item.id) ?? item)
    if (added.length) items = [...added, ...items].sort(newestFirst)
    const freshLists = new Map(changed.map((list) => [list.id, list]))
    const others = lists.filter(({ id }) => !goneLists.includes(id) && !freshLists.has(id))
    if (changed.length || goneLists.length) lists = inOrder([...others, ...changed])
    publish()
  }

  /**
   * One change: decided on the stored rows of these ids, written in one transaction, and shown once it is there.
   * @returns whether it is stored
   */
  async function change(ids: string[], decide: (rows: Rows) => Patch): Promise<boolean> {
    const before = lists
    try {
      const patch = await repository.write({ table: 'saved', ids }, [database.saved, database.lists], async () => {
        const [stored, storedLists] = await Promise.all([database.saved.bulkGet(ids), database.lists.toArray()])
        const byId = new Map(stored.flatMap((item) => (item ? [[item.id, item] as const] : [])))
        const decided = decide({ item: (id) => byId.get(id), lists: withShown(storedLists, before) })
        await put(decided, storedLists)
        return decided
      })
      show(patch)
      if (hasFailed) void retry().catch((error: unknown) => report(error, 'notebook.rescued'))
      return true
    } catch {
      // The repository has told why. What was written stays in this window, over a reload too.
      hasFailed = true
      const expected = decide({ item: (id) => items.find((item) => item.id === id), lists })
      show(expected)
      for (const item of expected.saved ?? []) rescue(item)
      return false
    }
  }
  async function retry() {
    hasFailed = false
    await storeRescued()
    await load()
  }
  /** The first list is there from the start, whether or not it has been stored yet. */
  const withShown = (stored: List[], before: List[]) => [
    ...stored,
    ...before.filter(({ id }) => !stored.some((list) => list.id === id)),
  ]
  async function put({ saved = [], lists: changed = [], gone = [], goneLists = [] }: Patch, stored: List[]) {
    const clockOf = (id: string) => stored.find((list) => list.id === id)?.clock ?? {}
    await Promise.all([
      database.saved.bulkPut(saved),
      database.saved.bulkDelete(gone),
      database.lists.bulkPut(changed.map((list) => ({ ...list, clock: increment(clockOf(list.id), device) }))),
      database.lists.bulkDelete(goneLists),
    ])
  }

  /** What was kept in this window goes in beside what is stored: neither is lost. */
  async function storeRescued() {
    const lost = rescued()
    if (!lost.length) return
    const ids = lost.map(({ id }) => id)
    await repository.write({ table: 'saved', ids }, [database.saved], async () => {
      for (const item of lost) {
        const stored = await database.saved.get(item.id)
        const relation = stored ? compareVectors(item.clock, stored.clock) : 'newer'
        if (relation === 'newer') await database.saved.put(item)
        else if (stored && relation === 'concurrent')
          await database.saved.put({
            ...stored,
            chosen: item.chosen,
            done: item.done,
            note: bothNotes(item.note, stored.note),
            clock: mergeVectors(item.clock, stored.clock),
          })
      }
    })
    forgetRescued()
  }

  const listsOf = (item: string) => lists.filter(({ items: all }) => all.includes(item))
  const changedLists = (rows: Rows, ids: string[], by: (list: List) => List) =>
    rows.lists.filter(({ id }) => ids.includes(id)).flatMap((list) => (by(list) === list ? [] : [by(list)]))

  /** A new entry with the words of today's library. */
  function newSaved(id: string, title: Localized, note = ''): Saved {
    const at = now().toISOString()
    const shelves = library()
    const { title: named = title, ...text } = (shelves && textOf(id, shelves)) ?? {}
    return {
      id,
      title: { ...named },
      note,
      savedAt: at,
      changedAt: at,
      clock: increment({}, device),
      ...('version' in text && { text }),
    }
  }
  /** A stored row with these words beside its own; itself where it holds them already. */
  function withWords(stored: Saved, note: string): Saved {
    const both = note ? bothNotes(stored.note, note) : stored.note
    if (both === stored.note) return stored
    return { ...stored, note: both, changedAt: now().toISOString(), clock: increment(stored.clock, device) }
  }

  const add = (item: Saved, into: string[]) =>
    change([item.id], (rows) => {
      const stored = rows.item(item.id)
      return {
        saved: [stored ? withWords(stored, item.note) : item],
        lists: changedLists(rows, into, (list) => withItem(list, item.id)),
      }
    })
  async function toggle(kind: SavedKind, id: string, title: Localized) {
    await start()
    const key = savedId(kind, id)
    if (items.some((item) => item.id === key)) await remove(key)
    else await add(newSaved(key, title), [defaultListId])
  }
  async function remove(key: string): Promise<Removed | undefined> {
    let removed: Removed | undefined
    await change([key], (rows) => {
      const item = rows.item(key)
      const standing = rows.lists.filter((list) => list.items.includes(key))
      if (item) removed = { item, lists: standing }
      return { gone: [key], lists: standing.map((list) => withoutItem(list, key)) }
    })
    return removed
  }
  /** Puts an item back that was just taken away, each list in its old order where nothing else has changed it. */
  const putBack = ({ item, lists: before }: Removed) =>
    change([item.id], (rows) => {
      const back = (list: List): List => {
        const old = before.find(({ id }) => id === list.id)
        if (!old) return list
        const isUnchanged =
          list.items.every((each) => old.items.includes(each)) && list.items.length === old.items.length - 1
        return isUnchanged ? { ...list, items: old.items } : withItem(list, item.id)
      }
      const ids = before.map(({ id }) => id)
      return { saved: [rows.item(item.id) ?? item], lists: changedLists(rows, ids, back) }
    })

  async function writeNote(key: string, note: string): Promise<boolean> {
    const own = items.find(({ id }) => id === key)
    if (!own) return false
    if (own.note === note && !hasFailed) return true
    return change([key], (rows) => {
      const stored = rows.item(key) ?? own
      // Another window may have written since this one read.
      const isConcurrent =
        stored.note !== own.note && ['newer', 'concurrent'].includes(compareVectors(stored.clock, own.clock))
      const words = isConcurrent ? bothNotes(note, stored.note) : note
      const changed = { ...stored, note: words, changedAt: now().toISOString(), clock: increment(stored.clock, device) }
      return { saved: [stored.note === words ? stored : changed] }
    })
  }

  /** The person's marks on a stored row; itself where it bears them already. */
  function withMarks(stored: Saved, marks: Pick<Saved, 'chosen' | 'done'>): Saved {
    const marked = { ...stored, ...marks }
    if (isSameOwn(marked, stored)) return stored
    return { ...marked, changedAt: now().toISOString(), clock: increment(stored.clock, device) }
  }
  const changeMarks = (ids: string[], marksOf: (id: string) => Pick<Saved, 'chosen' | 'done'>) =>
    change(ids, (rows) => ({
      saved: ids.flatMap((id) => rows.item(id) ?? []).map((item) => withMarks(item, marksOf(item.id))),
    }))
  const markDone = (key: string, done: boolean) => changeMarks([key], () => ({ done }))
  /** These are what the person acts on, and no others. */
  const choose = (keys: readonly string[]) =>
    changeMarks(
      items.filter(({ id, chosen }) => chosen || keys.includes(id)).map(({ id }) => id),
      (id) => ({ chosen: keys.includes(id) }),
    )

  /** Begins a list; where another bears the name, with a number behind it. */
  async function addList(name: string, all: string[] = [], id = newId()): Promise<string> {
    const list = { id, items: all, createdAt: now().toISOString(), clock: {} }
    await change([], (rows) => ({
      lists: rows.lists.some((each) => each.id === id)
        ? []
        : [{ ...list, name: distinctName(name, rows.lists.map(nameOf)) }],
    }))
    return id
  }
  const changeList = (id: string, by: (list: List) => List) =>
    change([], (rows) => ({ lists: changedLists(rows, [id], by) }))
  /** Two lists of one name cannot be told apart: the second keeps its own. */
  async function renameList(id: string, name: string): Promise<Renaming> {
    let isTaken = false
    const isStored = await change([], (rows) => {
      isTaken = rows.lists.some((list) => list.id !== id && isSameName(nameOf(list), name))
      const renamed = changedLists(rows, [id], (list) => (list.name === name ? list : { ...list, name }))
      return { lists: isTaken ? [] : renamed }
    })
    if (isTaken) return 'taken'
    return isStored ? 'renamed' : 'refused'
  }
  const moveItem = (id: string, item: string, by: number) => changeList(id, (list) => withMoved(list, item, by))
  const putInto = (id: string, item: string) => changeList(id, (list) => withItem(list, item))
  /** Out of this list; a thing that stands in no other goes back to the first list rather than away. */
  const takeOut = (id: string, item: string) =>
    change([], (rows) => {
      const [out] = changedLists(rows, [id], (list) => withoutItem(list, item))
      const isElsewhere = rows.lists.some((list) => list.id !== id && list.items.includes(item))
      if (isElsewhere || id === defaultListId) return { lists: out ? [out] : [] }
      const home = changedLists(rows, [defaultListId], (list) => withItem(list, item))
      return { lists: [...(out ? [out] : []), ...home] }
    })
  /** Takes a list away; its things stay saved. */
  async function removeList(id: string): Promise<List | undefined> {
    const list = lists.find((each) => each.id === id)
    if (!list || id === defaultListId) return undefined
    const known = new Set(items.map((item) => item.id))
    await change([], (rows) => {
      const others = rows.lists.filter((each) => each.id !== id)
      const gone = rows.lists.find((each) => each.id === id) ?? list
      const homeless = gone.items.filter((item) => known.has(item) && !others.some((each) => each.items.includes(item)))
      const home = changedLists(rows, [defaultListId], (first) => homeless.reduce(withItem, first))
      return { goneLists: [id], lists: home }
    })
    return list
  }

  /**
   * Keeps a list that somebody sent, in one transaction: one's own notes stay and theirs go below, and a list kept
   * twice is there once.
   */
  async function keepList({ id, name, items: sent }: KeptList): Promise<boolean> {
    await start()
    return change(
      sent.map((each) => each.id),
      (rows) => ({
        saved: sent.map((each) => {
          const own = rows.item(each.id)
          return own ? withWords(own, each.note) : newSaved(each.id, each.title, each.note)
        }),
        lists: rows.lists.some((list) => list.id === id)
          ? []
          : [{ id, name, items: sent.map((each) => each.id), createdAt: now().toISOString(), clock: {} }],
      }),
    )
  }

  /** What an update did to this item since it was kept; undefined when nothing. */
  function textChange(item: Saved): TextChange | undefined {
    const shelves = library()
    const today = shelves && textOf(item.id, shelves)
    return today && item.text && changeOf(item.text, today)
  }
  /** The person has seen what changed: from now on today's words are held against later ones. */
  const noteChange = (key: string) =>
    change([key], (rows) => {
      const stored = rows.item(key)
      const shelves = library()
      const { title, ...text } = (shelves && textOf(key, shelves)) ?? {}
      return { saved: stored && title && 'version' in text ? [{ ...stored, title, text }] : [] }
    })
  /** Things kept by an older app have no words with them yet; they get those of today. */
  async function fillTexts() {
    const shelves = library()
    if (!shelves || !repository.isOpen()) return
    const complete = (item: Saved): Saved[] => {
      const { title, ...text } = textOf(item.id, shelves) ?? {}
      if (item.text || !title || !('version' in text)) return []
      // What came by a code has its id for a title.
      return [{ ...item, title: item.title.zh === item.id ? title : item.title, text }]
    }
    const lacking = items.filter((item) => complete(item).length).map(({ id }) => id)
    if (!lacking.length) return
    await change(lacking, (rows) => ({ saved: lacking.flatMap((id) => rows.item(id) ?? []).flatMap(complete) }))
  }

  return {
    start,
    load,
    fillTexts,
    listsOf,
    newSaved,
    add,
    toggle,
    remove,
    putBack,
    writeNote,
    markDone,
    choose,
    addList,
    renameList,
    moveItem,
    putInto,
    takeOut,
    removeList,
    keepList,
    textChange,
    noteChange,
  }
}

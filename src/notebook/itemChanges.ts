import type { Localized } from '../model/localized'
import { savedId, type Saved, type SavedKind } from './saved'
import { withMarks, withNote, withWords, type Author } from './savedEntry'
import { defaultListId, withItem, withItemBack, withoutItem, type List } from './savedLists'
import { changedLists, type SavedWriter } from './savedWriter'
import type { ShownSaved } from './shownSaved'

/** Something taken away, with the lists it stood in, so that it can come back. */
export interface Removed {
  item: Saved
  lists: List[]
}

interface ItemChangesOptions {
  writer: SavedWriter
  shown: ShownSaved
  author: Author
  start: () => Promise<void>
  newSaved: (id: string, title: Localized) => Saved
}

/** What the person does with a saved thing: keeps it, lets it go, writes on it and marks it. */
export function createItemChanges({ writer, shown, author, start, newSaved }: ItemChangesOptions) {
  const { change, hasFailed } = writer

  const add = (item: Saved, into: string[]) =>
    change([item.id], (rows) => {
      const stored = rows.item(item.id)
      return {
        saved: [stored ? withWords(stored, item.note, author) : item],
        lists: changedLists(rows, into, (list) => withItem(list, item.id)),
      }
    })
  async function toggle(kind: SavedKind, id: string, title: Localized) {
    await start()
    const key = savedId(kind, id)
    if (shown.find(key)) await remove(key)
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
        return old ? withItemBack(list, old, item.id) : list
      }
      const ids = before.map(({ id }) => id)
      return { saved: [rows.item(item.id) ?? item], lists: changedLists(rows, ids, back) }
    })

  async function writeNote(key: string, note: string): Promise<boolean> {
    const own = shown.find(key)
    if (!own) return false
    if (own.note === note && !hasFailed()) return true
    return change([key], (rows) => ({ saved: [withNote(rows.item(key) ?? own, own, note, author)] }))
  }

  const changeMarks = (ids: string[], marksOf: (id: string) => Pick<Saved, 'chosen' | 'done'>) =>
    change(ids, (rows) => ({
      saved: ids.flatMap((id) => rows.item(id) ?? []).map((item) => withMarks(item, marksOf(item.id), author)),
    }))
  const markDone = (key: string, done: boolean) => changeMarks([key], () => ({ done }))
  /** These are what the person acts on, and no others. */
  const choose = (keys: readonly string[]) =>
    changeMarks(
      shown
        .items()
        .filter(({ id, chosen }) => chosen || keys.includes(id))
        .map(({ id }) => id),
      (id) => ({ chosen: keys.includes(id) }),
    )

  return { add, toggle, remove, putBack, writeNote, markDone, choose }
}

import type { Localized } from '../model/localized'
import { distinctName, isSameName } from './distinctName'
import { newId } from './ids'
import type { Saved } from './saved'
import { withWords, type Author } from './savedEntry'
import { defaultListId, withItem, withMoved, withoutItem, type List } from './savedLists'
import { changedLists, type SavedWriter } from './savedWriter'
import type { ShownSaved } from './shownSaved'

/** What somebody else has sent: a list with the things in it and the words beside them. */
export interface KeptList {
  id: string
  name: string
  items: { id: string; title: Localized; note: string }[]
}
/** What became of a new name: another list bears it, or the phone did not store it. */
export type Renaming = 'renamed' | 'taken' | 'refused'

interface ListChangesOptions {
  writer: SavedWriter
  shown: ShownSaved
  author: Author
  start: () => Promise<void>
  /** What a list is called on the screen, where it may have no name of its own. */
  nameOf: (list: Pick<List, 'id' | 'name'>) => string
  newSaved: (id: string, title: Localized, note: string) => Saved
}

/** What the person does with lists. */
export function createListChanges({ writer, shown, author, start, nameOf, newSaved }: ListChangesOptions) {
  const { change } = writer

  /** Begins a list; where another bears the name, with a number behind it. */
  async function addList(name: string, all: string[] = [], id = newId()): Promise<string> {
    const list = { id, items: all, createdAt: author.now().toISOString(), clock: {} }
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
    const list = shown.lists().find((each) => each.id === id)
    if (!list || id === defaultListId) return undefined
    const known = new Set(shown.items().map((item) => item.id))
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
          return own ? withWords(own, each.note, author) : newSaved(each.id, each.title, each.note)
        }),
        lists: rows.lists.some((list) => list.id === id)
          ? []
          : [{ id, name, items: sent.map((each) => each.id), createdAt: author.now().toISOString(), clock: {} }],
      }),
    )
  }

  return { addList, renameList, moveItem, putInto, takeOut, removeList, keepList }
}

import type { Saved } from './saved'
import { defaultList, defaultListId, type List } from './savedLists'

export interface SavedSnapshot {
  items: Saved[]
  lists: List[]
}
/** What a change makes of the rows it looked at. */
export interface Patch {
  saved?: Saved[]
  lists?: List[]
  gone?: string[]
  goneLists?: string[]
}
export type ShownSaved = ReturnType<typeof createShownSaved>

/** The saved things and lists on the screen of this window, in their order. */
export function createShownSaved(now: () => Date, onChange: (snapshot: SavedSnapshot) => void) {
  let items: Saved[] = []
  let lists: List[] = [defaultList(now())]

  const inOrder = (stored: List[]) => [
    stored.find(({ id }) => id === defaultListId) ?? defaultList(now()),
    ...stored.filter(({ id }) => id !== defaultListId).sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
  ]
  const publish = () => onChange({ items, lists })

  return {
    items: () => items,
    lists: () => lists,
    find: (id: string) => items.find((item) => item.id === id),
    listsOf: (item: string) => lists.filter(({ items: all }) => all.includes(item)),
    /** Shows these and no others. */
    replace(saved: Saved[], stored: List[]) {
      items = saved.sort(newestFirst)
      lists = inOrder(stored)
      publish()
    },
    /** Shows what a change made. */
    show({ saved = [], lists: changed = [], gone = [], goneLists = [] }: Patch) {
      const fresh = new Map(saved.map((item) => [item.id, item]))
      const known = new Set(items.map(({ id }) => id))
      const added = saved.filter(({ id }) => !known.has(id))
      items = items.filter(({ id }) => !gone.includes(id)).map((item) => fresh.get(item.id) ?? item)
      if (added.length) items = [...added, ...items].sort(newestFirst)
      const freshLists = new Map(changed.map((list) => [list.id, list]))
      const others = lists.filter(({ id }) => !goneLists.includes(id) && !freshLists.has(id))
      if (changed.length || goneLists.length) lists = inOrder([...others, ...changed])
      publish()
    },
  }
}

const newestFirst = (a: Saved, b: Saved) => b.savedAt.localeCompare(a.savedAt)

import { report } from '../platform/report'
import type { NotebookDatabase } from './database'
import type { Repository } from './repository'
import { rescue, storeRescued } from './rescue'
import type { Saved } from './saved'
import type { List } from './savedLists'
import type { Patch, ShownSaved } from './shownSaved'
import { increment } from './versionVector'

/** The rows a change looks at: those that are stored; where the phone refuses, those on the screen. */
export interface Rows {
  item: (id: string) => Saved | undefined
  lists: List[]
}
interface SavedWriterOptions {
  repository: Repository
  device: string
  shown: ShownSaved
  /** Reads all anew, once what was rescued is stored. */
  load: () => Promise<void>
}
export type SavedWriter = ReturnType<typeof createSavedWriter>

/** The one way a saved thing or a list is changed. */
export function createSavedWriter({ repository, device, shown, load }: SavedWriterOptions) {
  const { database } = repository
  let hasFailed = false

  /**
   * One change: decided on the stored rows of these ids, written in one transaction, and shown once it is there.
   * @returns whether it is stored
   */
  async function change(ids: string[], decide: (rows: Rows) => Patch): Promise<boolean> {
    const before = shown.lists()
    try {
      const patch = await repository.write({ table: 'saved', ids }, [database.saved, database.lists], async () => {
        const [stored, storedLists] = await Promise.all([database.saved.bulkGet(ids), database.lists.toArray()])
        const byId = new Map(stored.flatMap((item) => (item ? [[item.id, item] as const] : [])))
        const decided = decide({ item: (id) => byId.get(id), lists: withShown(storedLists, before) })
        await put(database, device, decided, storedLists)
        return decided
      })
      shown.show(patch)
      if (hasFailed) void retry().catch((error: unknown) => report(error, 'notebook.rescued'))
      return true
    } catch {
      // The repository has told why. What was written stays in this window, over a reload too.
      hasFailed = true
      const expected = decide({ item: shown.find, lists: shown.lists() })
      shown.show(expected)
      for (const item of expected.saved ?? []) rescue(item)
      return false
    }
  }
  async function retry() {
    hasFailed = false
    await storeRescued(repository)
    await load()
  }

  return {
    change,
    /** Whether what the screen shows may not be stored. */
    hasFailed: () => hasFailed,
  }
}

/** The first list is there from the start, whether or not it has been stored yet. */
const withShown = (stored: List[], before: List[]) => [
  ...stored,
  ...before.filter(({ id }) => !stored.some((list) => list.id === id)),
]

async function put(
  database: NotebookDatabase,
  device: string,
  { saved = [], lists: changed = [], gone = [], goneLists = [] }: Patch,
  stored: List[],
) {
  const clockOf = (id: string) => stored.find((list) => list.id === id)?.clock ?? {}
  await Promise.all([
    database.saved.bulkPut(saved),
    database.saved.bulkDelete(gone),
    database.lists.bulkPut(changed.map((list) => ({ ...list, clock: increment(clockOf(list.id), device) }))),
    database.lists.bulkDelete(goneLists),
  ])
}

/** Those of these lists that a change makes other than they are. */
export const changedLists = (rows: Rows, ids: string[], by: (list: List) => List): List[] =>
  rows.lists.filter(({ id }) => ids.includes(id)).flatMap((list) => (by(list) === list ? [] : [by(list)]))

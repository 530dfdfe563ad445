import type * as v from 'valibot'
import type { Clock } from '../platform/clock'
import { withTimeout } from '../storage/withTimeout'
import { AttachmentSchema } from './attachments'
import type { NotebookTable } from './channel'
import type { NotebookDatabase } from './database'
import { readRows, type SetAside } from './readRows'
import { SavedSchema } from './saved'
import { ListSchema } from './savedLists'
import { OwnTextSchema } from './texts'
import { VisitSchema } from './visits'

/** Rows not read in so many milliseconds count as out of reach; a thousand visits are read in a tenth of it. */
const readTimeoutMs = 10_000

const schemas = {
  saved: SavedSchema,
  lists: ListSchema,
  visits: VisitSchema,
  attachments: AttachmentSchema,
  texts: OwnTextSchema,
}
type Schemas = typeof schemas
export type RowOf<Name extends NotebookTable> = v.InferOutput<Schemas[Name]>

interface RowReaderOptions {
  database: NotebookDatabase
  isOpen: () => boolean
  clock: Clock
  report: (error: unknown, where: string) => void
}

/** Reads tables row by row, and remembers what it had to set aside. */
export function createRowReader({ database, isOpen, clock, report }: RowReaderOptions) {
  const asideListeners = new Set<(aside: SetAside[]) => void>()
  const aside = new Map<string, SetAside[]>()

  /** The rows of a table that can be read. @throws {TimeoutError} when the browser gives no answer */
  async function rows<Name extends NotebookTable>(name: Name): Promise<RowOf<Name>[]> {
    if (!isOpen()) return []
    const read = readRows<Schemas[Name]>(database.table(name), schemas[name])
    const found = await withTimeout(read, readTimeoutMs, clock.after)
    const before = aside.get(name)?.length ?? 0
    aside.set(name, found.aside)
    if (found.aside.length !== before) {
      report(new Error(`${found.aside.length} rows of ${name} cannot be read`), 'notebook.read')
      for (const listener of asideListeners) listener(setAside())
    }
    return found.rows
  }
  const setAside = () => [...aside.values()].flat()

  return {
    rows,
    /** Rows that cannot be read, with the name of their table. */
    setAside,
    onSetAside: (listener: (rows: SetAside[]) => void) => {
      asideListeners.add(listener)
      listener(setAside())
    },
  }
}

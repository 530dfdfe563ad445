import type { Table } from 'dexie'
import type { Clock } from '../platform/clock'
import { TimeoutError, withTimeout } from '../storage/withTimeout'
import type { NotebookChange } from './channel'
import type { NotebookDatabase } from './database'
import { failureOf, NotebookError } from './failure'
import { createState } from './notebookState'
import { createOpening } from './opening'
import { createRowReader } from './rowReader'

export { failureOf, isFull, NotebookError, type Failure } from './failure'
export type { NotebookState } from './notebookState'
export type { RowOf } from './rowReader'

/** A write that takes longer than this many milliseconds has been lost. */
const writeTimeoutMs = 4_000

export interface RepositoryOptions {
  database: NotebookDatabase
  /** Opens and, after an upgrade, verifies the database. */
  open: (database: NotebookDatabase) => Promise<void>
  verify: (database: NotebookDatabase) => Promise<void>
  clock: Clock
  /** Told to other windows; the reminder of a backup counts from here. */
  afterWrite: (change: NotebookChange) => void
  report: (error: unknown, where: string) => void
}
export type Repository = ReturnType<typeof createRepository>

/** The one way into the notebook: opened once, read row by row, written with one model of failure. */
export function createRepository({ database, open, verify, clock, afterWrite, report }: RepositoryOptions) {
  const state = createState()
  const opening = createOpening({ database, open, verify, state, report })
  const { isOpen } = opening
  const reader = createRowReader({ database, isOpen, clock, report })

  /**
   * Changes rows in one transaction: what is to be written is decided on the rows as they are stored, inside it.
   * @throws {NotebookError} nothing is written then; the next write is tried like the first
   */
  async function write<Answer>(
    change: NotebookChange,
    tables: readonly Table[],
    run: () => PromiseLike<Answer>,
  ): Promise<Answer> {
    // Those who are called back while it opens write too.
    if (!isOpen()) await opening.open()
    if (!isOpen()) {
      const reason = state.get()
      throw new NotebookError(reason === 'ready' || reason === 'opening' ? 'unknown' : reason)
    }
    const writing = Promise.resolve(database.transaction('rw', [...tables], run))
    try {
      const answer = await withTimeout(writing, writeTimeoutMs, clock.after)
      done(change)
      return answer
    } catch (error) {
      const failure = failureOf(error)
      if (failure === 'unknown') report(error, `notebook.${change.table}`)
      state.set(failure)
      // It may yet have got through.
      if (error instanceof TimeoutError)
        void writing.then(
          () => done(change),
          () => undefined,
        )
      throw new NotebookError(failure, error)
    }
  }
  function done(change: NotebookChange) {
    if (state.get() !== 'opening') state.set('ready')
    afterWrite(change)
  }

  return { database, state: state.get, onState: state.listen, ...opening, ...reader, write }
}

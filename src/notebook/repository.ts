import type { Table } from 'dexie'
import type * as v from 'valibot'
import type { Clock } from '../platform/clock'
import { StorageBlockedError, StorageRefusedError, SupersededError } from '../storage'
import { TimeoutError, withTimeout } from '../storage/withTimeout'
import { AttachmentSchema } from './attachments'
import type { NotebookChange, NotebookTable } from './channel'
import type { NotebookDatabase } from './database'
import { ListSchema } from './savedLists'
import { readRows, type SetAside } from './readRows'
import { SavedSchema } from './saved'
import { OwnTextSchema } from './texts'
import { VisitSchema } from './visits'

/**
 * Why a write did not happen: no room; the browser lets nothing be stored; another window holds the database open; no
 * answer in time, as when an iPhone has cut the storage of an app in the background off; newer code owns the rows; or
 * something nobody foresaw.
 */
export type Failure = 'full' | 'refused' | 'blocked' | 'timed-out' | 'superseded' | 'unknown'
export type NotebookState = 'opening' | 'ready' | Failure

export class NotebookError extends Error {
  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(`the notebook was not written: ${failure}`, { cause })
    this.name = 'NotebookError'
  }
}

/** A write that takes longer than this many milliseconds has been lost. */
const writeTimeoutMs = 4_000
/** Stored rows that take longer count as out of reach; a thousand visits are read in a tenth of it. */
const readTimeoutMs = 10_000
/** What browsers and Dexie call a connection that is gone. */
const lostNames = new Set(['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError'])

const schemas = {
  saved: SavedSchema,
  lists: ListSchema,
  visits: VisitSchema,
  attachments: AttachmentSchema,
  texts: OwnTextSchema,
}
type Schemas = typeof schemas
export type RowOf<Name extends NotebookTable> = v.InferOutput<Schemas[Name]>

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
  let state: NotebookState = 'opening'
  let opening: Promise<NotebookState> | undefined
  let isOpen = false
  const stateListeners = new Set<(state: NotebookState) => void>()
  const readyListeners = new Set<() => unknown>()
  const asideListeners = new Set<(aside: SetAside[]) => void>()
  const aside = new Map<string, SetAside[]>()

  function setState(now: NotebookState) {
    if (now === state) return
    state = now
    for (const listener of stateListeners) listener(now)
  }
  async function becomeReady() {
    await verify(database)
    isOpen = true
    for (const listener of readyListeners) await run(listener)
    readyListeners.clear()
    if (state === 'opening' || state === 'blocked') setState('ready')
  }
  /** What cannot be read now is no reason to show nothing of the rest. */
  async function run(listener: () => unknown) {
    try {
      await listener()
    } catch (error) {
      report(error, 'notebook.read')
      setState(failureOf(error))
    }
  }
  async function openOnce(): Promise<NotebookState> {
    try {
      await open(database)
      await becomeReady()
    } catch (error) {
      if (error instanceof StorageBlockedError)
        void error.opened.then(becomeReady, (late: unknown) => report(late, 'notebook.unblocked'))
      else report(error, 'notebook.open')
      setState(failureOf(error))
    }
    return state
  }

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
    if (!isOpen) await openNotebook()
    if (!isOpen) throw new NotebookError(state === 'ready' || state === 'opening' ? 'unknown' : state)
    const writing = Promise.resolve(database.transaction('rw', [...tables], run))
    try {
      const answer = await withTimeout(writing, writeTimeoutMs, clock.after)
      done(change)
      return answer
    } catch (error) {
      const failure = failureOf(error)
      if (failure === 'unknown') report(error, `notebook.${change.table}`)
      setState(failure)
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
    if (state !== 'opening') setState('ready')
    afterWrite(change)
  }

  /** The rows of a table that can be read. @throws {TimeoutError} when the browser gives no answer */
  async function rows<Name extends NotebookTable>(name: Name): Promise<RowOf<Name>[]> {
    if (!isOpen) return []
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
  const openNotebook = () => (opening ??= openOnce())

  return {
    database,
    state: () => state,
    isOpen: () => isOpen,
    open: openNotebook,
    write,
    rows,
    /** Rows that cannot be read, with the name of their table. */
    setAside,
    onState: (listener: (state: NotebookState) => void) => {
      stateListeners.add(listener)
      listener(state)
    },
    onSetAside: (listener: (rows: SetAside[]) => void) => {
      asideListeners.add(listener)
      listener(setAside())
    },
    /** Calls back once the notebook can be read, also after another window has let it go. */
    async whenReady(listener: () => unknown) {
      if (isOpen) return run(listener)
      readyListeners.add(listener)
      await openNotebook()
    },
  }
}

/** Which of the named failures an error stands for. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NotebookError) return error.failure
  if (error instanceof SupersededError) return 'superseded'
  if (error instanceof StorageBlockedError) return 'blocked'
  if (error instanceof StorageRefusedError) return 'refused'
  if (error instanceof TimeoutError) return 'timed-out'
  if (isFull(error)) return 'full'
  return error instanceof Error && lostNames.has(error.name) ? 'timed-out' : 'unknown'
}

/** Whether a write failed for want of space; Dexie wraps the cause. */
export function isFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = innerOf(cause))
    if (cause.name === 'QuotaExceededError') return true
  return false
}
const innerOf = (error: Error): unknown => ('inner' in error && error.inner ? error.inner : error.cause)

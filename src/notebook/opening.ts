import { StorageBlockedError, lateAnswerOf } from '../storage'
import type { NotebookDatabase } from './database'
import { failureOf } from './failure'
import type { NotebookState, ObservedState } from './notebookState'

interface OpeningOptions {
  database: NotebookDatabase
  /** Opens and, after an upgrade, verifies the database. */
  open: (database: NotebookDatabase) => Promise<void>
  verify: (database: NotebookDatabase) => Promise<void>
  state: ObservedState
  report: (error: unknown, where: string) => void
}

/** Opens the notebook as a single flight, and calls back those who wait for it to be readable. */
export function createOpening({ database, open, verify, state, report }: OpeningOptions) {
  let opening: Promise<NotebookState> | undefined
  let isOpen = false
  const readyListeners = new Set<() => unknown>()

  async function becomeReady() {
    await verify(database)
    isOpen = true
    for (const listener of readyListeners) await run(listener)
    readyListeners.clear()
    if (state.get() === 'opening') state.set('ready')
  }
  /** Does it once another window has closed, or a slow browser has answered after all. */
  function doLate(error: unknown, work: () => Promise<void>) {
    const done = lateAnswerOf(error)?.then(async () => {
      state.set('opening')
      await work()
      if (state.get() === 'opening') state.set('ready')
    })
    void done?.then(undefined, (late: unknown) => report(late, 'notebook.late'))
  }
  /** What cannot be read now is no reason to show nothing of the rest; what comes late is read again. */
  async function run(listener: () => unknown) {
    try {
      await listener()
    } catch (error) {
      report(error, 'notebook.read')
      state.set(failureOf(error))
      doLate(error, () => run(listener))
    }
  }
  async function openOnce(): Promise<NotebookState> {
    try {
      await open(database)
      await becomeReady()
    } catch (error) {
      if (!(error instanceof StorageBlockedError)) report(error, 'notebook.open')
      doLate(error, becomeReady)
      state.set(failureOf(error))
    }
    return state.get()
  }
  const openNotebook = () => (opening ??= openOnce())

  return {
    isOpen: () => isOpen,
    open: openNotebook,
    /** Calls back once the notebook can be read, also after another window has let it go. */
    async whenReady(listener: () => unknown) {
      if (isOpen) return run(listener)
      readyListeners.add(listener)
      await openNotebook()
    },
  }
}

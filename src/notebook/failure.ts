import { StorageBlockedError, StorageRefusedError, SupersededError } from '../storage'
import { TimeoutError } from '../storage/withTimeout'

/**
 * Why a write did not happen: no room; the browser lets nothing be stored; another window holds the database open; no
 * answer in time, as when an iPhone has cut the storage of an app in the background off; newer code owns the rows; or
 * something nobody foresaw.
 */
export type Failure = 'full' | 'refused' | 'blocked' | 'timed-out' | 'superseded' | 'unknown'

export class NotebookError extends Error {
  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(`the notebook was not written: ${failure}`, { cause })
    this.name = 'NotebookError'
  }
}

/** What browsers and Dexie call a connection that is gone. */
const lostNames = new Set(['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError'])

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

import type { Dexie } from 'dexie'
import { SupersededError } from './guard'
import { TimeoutError, withTimeout } from './withTimeout'

/** The browser may never answer an `open` (private modes), so it gets this long, in milliseconds. */
const openTimeoutMs = 5_000
/** Another window that holds an older version open gets this long to let go. */
const blockedPatience = 2_000

export class StorageRefusedError extends Error {
  /** @param opened where the browser has only been silent: resolves if it opens the database after all */
  constructor(
    cause: unknown,
    readonly opened?: PromiseLike<unknown>,
  ) {
    super('The browser does not let this page store data', { cause })
    this.name = 'StorageRefusedError'
  }
}

/** An upgrade waits for another window to close. `opened` resolves once it has. */
export class StorageBlockedError extends Error {
  constructor(readonly opened: PromiseLike<unknown>) {
    super('Another window holds the database open')
    this.name = 'StorageBlockedError'
  }
}

/** What the browser still owes after an error: resolves once it answers after all. Undefined where nothing comes. */
export function lateAnswerOf(error: unknown): PromiseLike<unknown> | undefined {
  if (error instanceof TimeoutError) return error.late
  return error instanceof StorageBlockedError || error instanceof StorageRefusedError ? error.opened : undefined
}

const listeners = new Set<(blocked: boolean) => void>()
/** Calls back whenever a database has to wait for another window, and when it need not any more. */
export function whenBlocked(listener: (blocked: boolean) => void) {
  listeners.add(listener)
  if (waiting.size) listener(true)
}
const waiting = new Set<Dexie>()
function wait(database: Dexie, opened: PromiseLike<unknown>) {
  waiting.add(database)
  for (const listener of listeners) listener(true)
  const end = () => {
    waiting.delete(database)
    if (!waiting.size) for (const listener of listeners) listener(false)
  }
  void opened.then(end, end)
}

/**
 * @throws {StorageRefusedError} when IndexedDB is missing, refuses, or stays silent. @throws {StorageBlockedError}
 * @throws {SupersededError}
 */
export async function openDatabase(database: Dexie, timeoutMs = openTimeoutMs): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const opened = database.open()
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      timer = setTimeout(() => reject(new StorageBlockedError(opened)), blockedPatience)
    })
  })
  try {
    await withTimeout(Promise.race([opened, blocked]), timeoutMs)
  } catch (error) {
    if (error instanceof StorageBlockedError) wait(database, opened)
    throw error instanceof StorageBlockedError || error instanceof SupersededError
      ? error
      : new StorageRefusedError(error, error instanceof TimeoutError ? opened : undefined)
  } finally {
    clearTimeout(timer)
  }
}

import type { Dexie } from 'dexie'
import { SupersededError } from './guard'

/** The browser may never answer an `open` (private modes), so it gets this long, in milliseconds. */
const openPatience = 5_000
/** Another window that holds an older version open gets this long to let go. */
const blockedPatience = 2_000

export class StorageRefusedError extends Error {
  constructor(cause: unknown) {
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

/** @throws {StorageRefusedError} when IndexedDB is missing, refuses, or stays silent. @throws {StorageBlockedError} @throws {SupersededError} */
export async function openDatabase(database: Dexie, patience = openPatience): Promise<void> {
  const timers: ReturnType<typeof setTimeout>[] = []
  const opened = database.open()
  const late = new Promise<never>((_, reject) => {
    timers.push(setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience))
    database.on('blocked', () => timers.push(setTimeout(() => reject(new StorageBlockedError(opened)), blockedPatience)))
  })
  try {
    await Promise.race([opened, late])
  }
  catch (error) {
    throw error instanceof StorageBlockedError || error instanceof SupersededError ? error : new StorageRefusedError(error)
  }
  finally {
    timers.forEach(clearTimeout)
  }
}

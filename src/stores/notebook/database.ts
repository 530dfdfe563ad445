import { NotebookDatabase, newId } from '../../notebook'
import { markChanged } from '../../notebook/backupMark'
import { tellOthers, type NotebookChange } from '../../notebook/channel'
import { markSeen, noteNewDatabase } from '../../notebook/loss'
import { verifyMigration } from '../../notebook/migrate'
import { StorageBlockedError, SupersededError, openDatabase } from '../../storage'

/** One database for all stores that keep something of the person's. */
export const database = new NotebookDatabase()

database.on('populate', () => noteNewDatabase(localStorage))

/** `blocked`, `superseded`: another window has it. */
export type Opened = 'ready' | 'refused' | 'blocked' | 'superseded'
let opening: Promise<Opened> | undefined

/** `ready` once the notebook can be written; where the browser refuses, all stays in memory. */
export const openNotebookAs = (): Promise<Opened> => (opening ??= open())
export const openNotebook = async (): Promise<boolean> => (await openNotebookAs()) === 'ready'

async function open(): Promise<Opened> {
  try {
    await openDatabase(database)
    await verifyMigration(database)
    return 'ready'
  } catch (error) {
    if (error instanceof StorageBlockedError) void error.opened.then(unblocked, () => undefined)
    return error instanceof StorageBlockedError
      ? 'blocked'
      : error instanceof SupersededError
        ? 'superseded'
        : 'refused'
  }
}

const waiting = new Set<() => unknown>()
/** Calls back when another window has let the notebook go. */
export const whenUnblocked = (listener: () => unknown) => {
  waiting.add(listener)
}
async function unblocked() {
  await verifyMigration(database)
  opening = Promise.resolve('ready')
  for (const listener of waiting) await listener()
  waiting.clear()
}

/** A name for this browser in clocks; it says nothing about the person. */
export const device = deviceName()
function deviceName(): string {
  const key = 'xiangce.device'
  try {
    const known = localStorage.getItem(key)
    if (known && /^[a-z0-9]{4,16}$/.test(known)) return known
    const fresh = newId(8)
    localStorage.setItem(key, fresh)
    return fresh
  } catch {
    return newId(8)
  }
}

let asked = false
/**
 * To be called after each write: other windows hear of it, the reminder of a backup counts from here, and the browser
 * is asked once to keep it all.
 */
export function afterWrite(change: NotebookChange): void {
  tellOthers(change)
  markChanged(localStorage, new Date())
  markSeen(localStorage, new Date())
  if (asked) return
  asked = true
  void navigator.storage?.persist?.().catch(() => false)
}

/** Whether a write failed for want of space; Dexie wraps the cause. */
export function isFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = 'inner' in cause ? cause.inner : undefined)
    if (cause.name === 'QuotaExceededError') return true
  return false
}

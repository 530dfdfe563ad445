import { NotebookDatabase, newId } from '../notebook'
import { markChanged } from '../notebook/backupMark'
import { tellOthers, type NotebookChange } from '../notebook/channel'
import { verifyMigration } from '../notebook/migrate'

/** One database for all stores that keep something of the person's. */
export const database = new NotebookDatabase()

/** Some browsers never answer an `open`. */
const patience = 5_000
let opening: Promise<boolean> | undefined

/** True once the notebook can be written; false when the browser refuses, and then all stays in memory. */
export const openNotebook = (): Promise<boolean> => (opening ??= open())

async function open(): Promise<boolean> {
  try {
    await Promise.race([database.open(), new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), patience))])
    await verifyMigration(database)
    return true
  }
  catch {
    return false
  }
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
  }
  catch {
    return newId(8)
  }
}

let asked = false
/** To be called after each write: other windows hear of it, the reminder of a backup counts from here, and the browser is asked once to keep it all. */
export function afterWrite(change: NotebookChange): void {
  tellOthers(change)
  markChanged(localStorage, new Date())
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

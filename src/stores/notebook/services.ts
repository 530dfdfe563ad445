import { watch } from 'vue'
import { NotebookDatabase } from '../../notebook/database'
import { newId } from '../../notebook/ids'
import { markChanged } from '../../notebook/backupMark'
import { tellOthers, type NotebookChange } from '../../notebook/channel'
import { markSeen, noteNewDatabase } from '../../notebook/loss'
import { verifyMigration } from '../../notebook/migrate'
import { createRepository } from '../../notebook/repository'
import { browserClock } from '../../platform/clock'
import { report } from '../../platform/report'
import { openDatabase, storedKey } from '../../storage'

/** One database for all stores that keep something of the person's. */
export const database = new NotebookDatabase()
database.on('populate', () => noteNewDatabase())

let hasAskedToPersist = false
/**
 * After each write: other windows hear of it, the reminder of a backup counts from here, and the browser is asked once
 * to keep it all.
 */
function afterWrite(change: NotebookChange): void {
  tellOthers(change)
  markChanged(new Date())
  markSeen(new Date())
  if (hasAskedToPersist) return
  hasAskedToPersist = true
  // Not every browser can be asked, and none has to say yes.
  void navigator.storage?.persist?.().catch(() => false)
}

/** The one way into the notebook, shared by all its stores. */
export const repository = createRepository({
  database,
  open: openDatabase,
  verify: verifyMigration,
  clock: browserClock,
  afterWrite,
  report,
})

/** A name for this browser in version vectors; it says nothing about the person. */
export const device = deviceName()
function deviceName(): string {
  const stored = storedKey('xiangce.device', (text) => (/^[a-z0-9]{4,16}$/.test(text) ? text : undefined), '')
  const known = stored.read()
  if (known) return known
  const fresh = newId(8)
  stored.write(fresh)
  return fresh
}

export const now = () => new Date()
/** Calls back when a value changes, for services that know nothing of Vue. */
export const onChangeOf = (value: () => unknown, run: () => Promise<unknown>, where: string) =>
  watch(value, () => void run().catch((error: unknown) => report(error, where)))

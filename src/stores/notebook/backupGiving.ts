import type { Ref } from 'vue'
import { markBackedUp, readMark, type BackupMark } from '../../notebook/backupMark'
import { report } from '../../platform/report'
import { giveFile } from '../../share'
import { makeBackupFile, type NotebookStores } from './backupFile'
import type { BackupProcess } from './backupState'

/** The notebook out of the app: a file is prepared, then handed to the share sheet or a download. */
export function backupGiving(
  { shown, preparing, cancel }: BackupProcess,
  stores: NotebookStores,
  mark: Ref<BackupMark>,
) {
  const { state, problem, progress, prepared, isSeenAsked } = shown

  /**
   * Makes the file before the tap that hands it out: an iPhone allows five seconds between the two. A passphrase given
   * or taken back meanwhile asks anew, and the stale file is discarded: what lies on the sheet is what was asked for
   * last.
   */
  async function prepare(passphrase = '') {
    const isCurrent = preparing.draw()
    state.value = 'preparing'
    problem.value = prepared.value = undefined
    try {
      const made = await makeBackupFile(stores, passphrase, (done, all) => {
        if (isCurrent()) progress.value = { done, all }
      })
      if (!isCurrent()) return
      prepared.value = made
      state.value = 'prepared'
    } catch (error) {
      if (!isCurrent()) return
      if (!(error instanceof RangeError)) report(error, 'backup.prepare')
      problem.value = error instanceof RangeError ? 'too-large' : 'not-made'
      state.value = 'idle'
    }
  }
  /** @returns whether the file left the app */
  async function give(): Promise<boolean> {
    if (!prepared.value) return false
    const { blob, name, type } = prepared.value
    const left = await giveFile(name, blob, type)
    // Nothing is called a backup that nobody saw: the person says whether the file is there.
    isSeenAsked.value = left === 'unseen'
    if (left === 'cancelled' || left === 'unseen') return false
    return confirmGiven()
  }
  function confirmGiven(): boolean {
    markBackedUp(new Date())
    mark.value = readMark()
    cancel()
    return true
  }

  return { prepare, give, confirmGiven }
}

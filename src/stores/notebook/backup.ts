import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { isBackupDue, readMark } from '../../notebook/backupMark'
import { wholeNotebook, type NotebookStores } from './backupFile'
import { backupGiving } from './backupGiving'
import { backupReading } from './backupReading'
import { backupRestoring } from './backupRestoring'
import { backupState } from './backupState'
import { useNotebook } from './notebook'
import { useOwnTexts } from './ownTexts'
import { useVisits } from './visits'

export type { BackupState, Preview } from './backupState'

/** The notebook as a file: out by the share sheet or a download, and in again after a look at what would change. */
export const useBackup = defineStore('backup', () => {
  const stores: NotebookStores = { notebook: useNotebook(), visits: useVisits(), ownTexts: useOwnTexts() }
  const backup = backupState()
  const mark = ref(readMark())
  const isDue = computed(() => isBackupDue(mark.value, new Date()))
  const room = ref<{ used: number; left: number }>()

  /** Looks at the reminder and the room left; asked when the notebook is shown. */
  async function look() {
    mark.value = readMark()
    const estimate = await navigator.storage?.estimate?.().catch(() => undefined)
    if (estimate?.quota) room.value = { used: estimate.usage ?? 0, left: estimate.quota - (estimate.usage ?? 0) }
  }

  return {
    ...backup.shown,
    mark,
    isDue,
    room,
    look,
    textOfAll: () => wholeNotebook(stores),
    ...backupGiving(backup, stores, mark),
    ...backupReading(backup),
    ...backupRestoring(backup, stores),
    cancel: backup.cancel,
  }
})

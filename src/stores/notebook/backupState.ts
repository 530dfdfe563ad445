import { ref, shallowRef } from 'vue'
import type { ReadFile } from '../../notebook/backup/file'
import type { Merge } from '../../notebook/backup/merge'
import type { BackupProblem, NotebookText } from '../../notebook/backup/notebookText'
import type { Restored } from '../../notebook/backup/restore'
import type { SharedList } from '../../notebook/payload'
import { tickets } from '../../platform/latest'

/** A backup that was read and waits for the person's word. */
export interface Preview {
  counts: Merge['counts']
  savedAt: string
  bytes: number
}
export type BackupState =
  'idle' | 'preparing' | 'prepared' | 'reading' | 'locked' | 'preview' | 'restoring' | 'restored'

/** What the sheets show, shared by the actions that make, read and restore a backup. */
function shownRefs() {
  return {
    state: ref<BackupState>('idle'),
    problem: ref<BackupProblem | 'full' | 'not-kept' | 'not-made'>(),
    progress: ref({ done: 0, all: 0 }),
    prepared: shallowRef<{ blob: Blob; name: string; type: string }>(),
    preview: shallowRef<Preview>(),
    keepOlder: ref(false),
    result: shallowRef<Restored>(),
    /** The file was handed over, and only the person can see whether it arrived. */
    isSeenAsked: ref(false),
    /** A list found in the file instead of a backup; the page shows it. */
    sharedList: shallowRef<SharedList>(),
  }
}

/** The file in hand, while the person decides on it. */
interface HeldBackup {
  file?: Blob
  read?: Extract<ReadFile, { notebook: NotebookText }>
}

/** A backup on its way out or in: what is shown of it, what is held for it, and how all of it is given up. */
export function backupState() {
  const shown = shownRefs()
  const held: HeldBackup = {}
  const preparing = tickets()
  function cancel() {
    preparing.cancel()
    shown.state.value = 'idle'
    shown.preview.value = shown.prepared.value = shown.sharedList.value = held.read = held.file = undefined
    shown.keepOlder.value = shown.isSeenAsked.value = false
  }
  return { shown, held, preparing, cancel }
}
export type BackupProcess = ReturnType<typeof backupState>

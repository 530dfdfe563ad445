import { forgetLoss } from '../../notebook/loss'
import { isFull } from '../../notebook/repository'
import { report } from '../../platform/report'
import type { NotebookStores } from './backupFile'
import type { BackupProcess } from './backupState'
import { database, repository } from './services'

/** A backup that was read into the notebook, and out of it again. */
export function backupRestoring({ shown, held, cancel }: BackupProcess, stores: NotebookStores) {
  const { state, problem, progress, preview, keepOlder, result } = shown

  async function accept() {
    if (!held.read) return
    state.value = 'restoring'
    await repository.open()
    if (!repository.isOpen()) {
      cancel()
      problem.value = 'not-kept'
      return
    }
    try {
      const { restore } = await import('../../notebook/backup/remote')
      const all = held.read.notebook.attachments.length
      result.value = await restore(database, held.read.notebook, keepOlder.value, held.read.bytes, isFull, (done) => {
        progress.value = { done, all }
      })
      state.value = 'restored'
      forgetLoss()
    } catch (error) {
      report(error, 'backup.restore')
      problem.value = isFull(error) ? 'full' : 'broken'
      state.value = 'idle'
    }
    held.read = undefined
    preview.value = undefined
    await loadAgain(stores)
  }
  async function undo() {
    await result.value?.undo()
    result.value = undefined
    state.value = 'idle'
    await loadAgain(stores)
  }

  return { accept, undo }
}

const loadAgain = ({ notebook, visits, ownTexts }: NotebookStores) =>
  Promise.all([notebook.load(), visits.load(), ownTexts.load()])

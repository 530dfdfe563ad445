import type { ReadFile } from '../../notebook/backup/file'
import { report } from '../../platform/report'
import type { BackupProcess } from './backupState'
import { database, repository } from './services'

/** A backup into the app as far as the preview: it is read, decrypted, and held against the notebook. */
export function backupReading({ shown, held }: BackupProcess) {
  const { state, problem, preview, keepOlder, result, sharedList } = shown
  const code = () => import('../../notebook/backup/remote')

  async function readFile(chosen: Blob, passphrase?: string) {
    problem.value = undefined
    result.value = undefined
    held.file = chosen
    state.value = 'reading'
    try {
      const { readBackupFile } = await code()
      await take(await readBackupFile(chosen, passphrase))
    } catch (error) {
      // A part of the app could not be fetched, or the file went away while it was read.
      report(error, 'backup.read')
      problem.value = 'not-made'
      state.value = 'idle'
    }
  }
  const decryptWith = async (passphrase: string) => {
    if (held.file) await readFile(held.file, passphrase)
  }
  /** Takes in the text of a notebook that came by link or code. */
  async function readText(text: string) {
    problem.value = undefined
    const { readNotebook } = await code()
    const found = readNotebook(text)
    const none = async () => undefined
    await take('problem' in found ? found : { notebook: found.notebook, bytes: { content: none, thumbnail: none } })
  }
  async function take(found: ReadFile) {
    if ('notebook' in found) {
      held.read = found
      await showPreview()
      return
    }
    state.value = 'locked' in found || ('problem' in found && found.problem === 'wrong-passphrase') ? 'locked' : 'idle'
    if ('problem' in found) problem.value = found.problem
    if ('list' in found) sharedList.value = found.list
  }
  async function showPreview() {
    if (!held.read) return
    const { mergeNotebooks, readShelf } = await code()
    await repository.open()
    const mine = repository.isOpen()
      ? await readShelf(database)
      : { saved: [], lists: [], visits: [], attachments: [], texts: [] }
    const { counts, attachments } = mergeNotebooks(mine, held.read.notebook, keepOlder.value)
    preview.value = {
      counts,
      savedAt: held.read.notebook.savedAt,
      bytes: attachments.reduce((sum, { bytes }) => sum + bytes, 0),
    }
    state.value = 'preview'
  }
  async function setKeepOlder(keep: boolean) {
    keepOlder.value = keep
    await showPreview()
  }

  return { readFile, decryptWith, readText, setKeepOlder }
}

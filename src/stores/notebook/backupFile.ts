import { dayOf } from '../../model/validity'
import type { NotebookText } from '../../notebook/backup/notebookText'
import type { useNotebook } from './notebook'
import type { useOwnTexts } from './ownTexts'
import { database, repository } from './services'
import type { useVisits } from './visits'

/** The stores whose rows make up the notebook. */
export interface NotebookStores {
  notebook: ReturnType<typeof useNotebook>
  visits: ReturnType<typeof useVisits>
  ownTexts: ReturnType<typeof useOwnTexts>
}
type NotebookRows = Omit<NotebookText, 'savedAt'>

/** The notebook as it is stored; where nothing is, as it is shown. */
export async function wholeNotebook({ notebook, visits, ownTexts }: NotebookStores): Promise<NotebookRows> {
  await repository.open()
  if (!repository.isOpen())
    return {
      saved: notebook.items,
      lists: notebook.lists,
      visits: visits.visits,
      attachments: [],
      texts: ownTexts.texts,
    }
  const [saved, lists, all, attachments, texts] = await Promise.all([
    repository.rows('saved'),
    repository.rows('lists'),
    repository.rows('visits'),
    repository.rows('attachments'),
    repository.rows('texts'),
  ])
  return { saved, lists, visits: all, attachments, texts }
}

/**
 * Makes the file of a backup, encrypted where a passphrase is given.
 * @throws {RangeError} when the notebook is too large for one file
 */
export async function makeBackupFile(
  stores: NotebookStores,
  passphrase: string,
  onProgress: (done: number, all: number) => void,
) {
  const { writeBackup, encrypt } = await import('../../notebook/backup/remote')
  const now = new Date()
  const all = await wholeNotebook(stores)
  const bytesOf =
    (table: typeof database.contents) =>
    async ({ id }: { id: string }) => {
      const row = await table.get(id)
      return row && new Uint8Array(row.data)
    }
  const plain = await writeBackup(
    all,
    { content: bytesOf(database.contents), thumbnail: bytesOf(database.thumbnails) },
    now,
    (done) => onProgress(done, all.attachments.length),
  )
  const day = dayOf(now)
  return passphrase
    ? { blob: await encrypt(plain, passphrase), name: `xiangce-${day}.xclock`, type: 'application/octet-stream' }
    : { blob: plain, name: `xiangce-${day}.zip`, type: 'application/zip' }
}

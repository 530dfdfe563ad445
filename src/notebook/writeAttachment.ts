import type { Attachment } from './attachments'
import type { NotebookDatabase } from './database'

/**
 * Stores a photo or file in a transaction of its own: a full phone refuses it and keeps every word.
 * @throws {Dexie.DexieError} when there is no space
 */
export const writeAttachment = (
  database: NotebookDatabase,
  attachment: Attachment,
  data: ArrayBuffer,
  thumbnail?: ArrayBuffer,
): Promise<void> =>
  database.transaction('rw', database.attachments, database.contents, database.thumbnails, () =>
    putAttachment(database, attachment, data, thumbnail),
  )

/** To be called inside a transaction. */
export async function putAttachment(
  database: NotebookDatabase,
  attachment: Attachment,
  data: ArrayBuffer,
  thumbnail?: ArrayBuffer,
): Promise<void> {
  await database.attachments.put(attachment)
  await database.contents.put({ id: attachment.id, data })
  if (thumbnail) await database.thumbnails.put({ id: attachment.id, data: thumbnail })
}

export function removeAttachment(database: NotebookDatabase, id: string): Promise<void> {
  return database.transaction('rw', database.attachments, database.contents, database.thumbnails, async () => {
    await Promise.all([database.attachments.delete(id), database.contents.delete(id), database.thumbnails.delete(id)])
  })
}

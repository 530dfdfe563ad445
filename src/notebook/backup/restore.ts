import type { Attachment } from '../attachments'
import { ListSchema } from '../savedLists'
import { sortOut } from '../readRows'
import { SavedSchema } from '../saved'
import { contentOf, VisitSchema } from '../visits'
import type { NotebookDatabase } from '../database'
import { removeAttachment, writeAttachment } from '../writeAttachment'
import type { BytesOf } from './file'
import { mergeNotebooks, type Merge, type Shelf } from './merge'
import type { NotebookText } from './notebookText'

/** What a restore wrote, and how to take it back while the app is open. */
export interface Restored {
  photos: number
  /** Photos and files whose bytes were missing or damaged in the backup. */
  damaged: number
  /** Photos and files the phone had no room for. */
  refused: number
  undo: () => Promise<void>
}

/**
 * Merges a backup into the notebook: the words in one transaction, so that they come whole or not at all, then each
 * photo in its own. What is merged is read inside it, so that words another window has just written are not overrun.
 * @param isFull tells a full phone from other trouble
 * @throws {Dexie.DexieError} when the words do not fit; nothing is changed then
 */
export async function restore(
  database: NotebookDatabase,
  theirs: NotebookText,
  keepOlder: boolean,
  bytes: BytesOf,
  isFull: (error: unknown) => boolean,
  onProgress: (done: number) => void = () => undefined,
): Promise<Restored> {
  const tables = [database.saved, database.lists, database.visits, database.texts] as const
  const rowsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  const read = (merge: Merge) =>
    Promise.all([
      database.saved.bulkGet(rowsOf(merge.saved)),
      database.lists.bulkGet(rowsOf(merge.lists)),
      database.visits.bulkGet(rowsOf(merge.visits)),
      database.texts.bulkGet(rowsOf(merge.texts)),
    ])
  const { merge, before } = await database.transaction('rw', [...tables, database.attachments], async () => {
    const merge = mergeNotebooks(await readShelf(database), theirs, keepOlder)
    const before = await read(merge)
    await Promise.all([
      database.saved.bulkPut(merge.saved),
      database.lists.bulkPut(merge.lists),
      database.visits.bulkPut(merge.visits),
      database.texts.bulkPut(merge.texts),
    ])
    return { merge, before }
  })
  const added: string[] = []
  const counts = { damaged: 0, refused: 0 }
  for (const [index, attachment] of merge.attachments.entries()) {
    const outcome = counts.refused ? 'refused' : await restoreAttachment(database, attachment, bytes, isFull)
    if (outcome === 'added') added.push(attachment.id)
    else counts[outcome]++
    onProgress(index + 1)
  }

  /** Takes back what has not been changed since: words written after the restore stay. */
  async function undo() {
    await database.transaction('rw', [...tables], async () => {
      const [saved, lists, visits, texts] = await read(merge)
      await takeBack(database.saved, merge.saved, before[0], saved, (a, b) => a.note === b.note)
      await takeBack(
        database.lists,
        merge.lists,
        before[1],
        lists,
        (a, b) => a.name === b.name && a.items.join() === b.items.join(),
      )
      await takeBack(database.visits, merge.visits, before[2], visits, (a, b) => contentOf(a) === contentOf(b))
      await takeBack(database.texts, merge.texts, before[3], texts, (a, b) => a.id === b.id)
    })
    for (const id of added) await removeAttachment(database, id)
  }
  return { photos: added.length, ...counts, undo }
}

/** Everything that a merge has to know of this notebook. */
export async function readShelf(database: NotebookDatabase): Promise<Shelf> {
  const [saved, lists, visits, attachments, texts] = await Promise.all([
    database.saved.toArray(),
    database.lists.toArray(),
    database.visits.toArray(),
    database.attachments.toCollection().primaryKeys(),
    database.texts.toCollection().primaryKeys(),
  ])
  // A spoilt row stays where it is, and stops nothing.
  return {
    saved: sortOut('saved', saved, SavedSchema).rows,
    lists: sortOut('lists', lists, ListSchema).rows,
    visits: sortOut('visits', visits, VisitSchema).rows,
    attachments: attachments.map((id) => ({ id })),
    texts: texts.map((id) => ({ id })),
  }
}

async function takeBack<Row extends { id: string }>(
  table: { put: (row: Row) => PromiseLike<unknown>; delete: (id: string) => PromiseLike<unknown> },
  written: Row[],
  before: (Row | undefined)[],
  now: (Row | undefined)[],
  same: (a: Row, b: Row) => boolean,
) {
  for (const [index, row] of written.entries()) {
    const [old, current] = [before[index], now[index]]
    if (!current || !same(current, row)) continue
    await (old ? table.put(old) : table.delete(row.id))
  }
}

async function restoreAttachment(
  database: NotebookDatabase,
  attachment: Attachment,
  bytes: BytesOf,
  isFull: (error: unknown) => boolean,
) {
  const [content, thumbnail] = [await bytes.content(attachment), await bytes.thumbnail(attachment)]
  if (!content) return 'damaged'
  const buffer = (part: Uint8Array) => new Uint8Array(part).buffer
  try {
    await writeAttachment(
      database,
      { ...attachment, bytes: content.length },
      buffer(content),
      thumbnail && buffer(thumbnail),
    )
    return 'added'
  } catch (error) {
    if (isFull(error)) return 'refused'
    throw error
  }
}

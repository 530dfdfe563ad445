import { defineStore } from 'pinia'
import { largestFile, newId, plainName, type Attachment } from '../../notebook'
import { mostAttachments } from '../../notebook/attachments'
import type { PhotoProblem } from '../../notebook/photos/shrink'
import { removeAttachment, writeAttachment } from '../../notebook/writeAttachment'
import { afterWrite, database, isFull, openNotebook } from './database'

/** Why a photo or file was not taken; `bytes` is what it would need. */
export interface Refusal {
  name: string
  problem: PhotoProblem | 'full' | 'refused' | 'too-large' | 'too-many'
  bytes?: number
}
export type Added = { attachment: Attachment } | { refusal: Refusal }

/** Photos and files of visits. Bytes are read one at a time, when they are shown or handed out. */
export const useAttachments = defineStore('attachments', () => {
  const ofVisit = async (visit: string): Promise<Attachment[]> =>
    (await openNotebook())
      ? (await database.attachments.where('visit').equals(visit).toArray()).sort((a, b) =>
          a.addedAt.localeCompare(b.addedAt),
        )
      : []

  /** The picture for a small frame; undefined for other files. */
  async function thumbnail(id: string): Promise<Blob | undefined> {
    const row = await database.thumbnails.get(id)
    return row && new Blob([row.data], { type: 'image/jpeg' })
  }
  async function content({ id, kind }: Attachment): Promise<Blob | undefined> {
    const row = await database.contents.get(id)
    // Only what this app drew itself is ever shown as a picture; all else is a plain file whatever it calls itself.
    return row && new Blob([row.data], { type: kind === 'photo' ? 'image/jpeg' : 'application/octet-stream' })
  }

  /** The first few pictures of a visit, for a list. */
  async function firstPictures(visit: string): Promise<Blob[]> {
    const few = (await ofVisit(visit)).filter(({ kind }) => kind === 'photo').slice(0, 3)
    const rows = await database.thumbnails.bulkGet(few.map(({ id }) => id))
    return rows.flatMap((row) => (row ? [new Blob([row.data], { type: 'image/jpeg' })] : []))
  }

  async function addPhoto(visit: string, file: File): Promise<Added> {
    const { shrinkPhoto } = await import('../../notebook/photos/shrink')
    const small = await shrinkPhoto(file)
    if ('problem' in small) return { refusal: { name: plainName(file.name), problem: small.problem } }
    const { data, thumbnail: little, width, height } = small
    return store(
      { ...about(visit, file), kind: 'photo', type: 'image/jpeg', bytes: data.byteLength, width, height },
      data,
      little,
    )
  }
  async function addFile(visit: string, file: File): Promise<Added> {
    if (file.size > largestFile)
      return { refusal: { name: plainName(file.name), problem: 'too-large', bytes: file.size } }
    return store(
      { ...about(visit, file), kind: 'file', type: file.type.slice(0, 100), bytes: file.size },
      await file.arrayBuffer(),
    )
  }
  const about = (visit: string, file: File) => ({
    id: newId(),
    visit,
    name: plainName(file.name),
    addedAt: new Date().toISOString(),
  })

  async function store(attachment: Attachment, data: ArrayBuffer, little?: ArrayBuffer): Promise<Added> {
    const refused = (problem: Refusal['problem']) => ({
      refusal: { name: attachment.name, problem, bytes: data.byteLength },
    })
    if (!(await openNotebook())) return refused('refused')
    try {
      if ((await database.attachments.where('visit').equals(attachment.visit).count()) >= mostAttachments)
        return refused('too-many')
      await writeAttachment(database, attachment, data, little)
    } catch (error) {
      return refused(isFull(error) ? 'full' : 'refused')
    }
    afterWrite({ table: 'attachments', ids: [attachment.id] })
    return { attachment }
  }

  async function remove({ id }: Attachment): Promise<() => Promise<void>> {
    const [attachment, bytes, little] = await Promise.all([
      database.attachments.get(id),
      database.contents.get(id),
      database.thumbnails.get(id),
    ])
    await removeAttachment(database, id)
    afterWrite({ table: 'attachments', ids: [id] })
    return async () => {
      if (attachment && bytes) await writeAttachment(database, attachment, bytes.data, little?.data)
      afterWrite({ table: 'attachments', ids: [id] })
    }
  }

  return { ofVisit, firstPictures, thumbnail, content, addPhoto, addFile, remove }
})

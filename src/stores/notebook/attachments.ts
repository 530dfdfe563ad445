import { defineStore } from 'pinia'
import {
  largestFile,
  plainName,
  AttachmentSchema,
  mostAttachments,
  plainType,
  type Attachment,
} from '../../notebook/attachments'
import { newId } from '../../notebook/ids'
import type { PhotoProblem } from '../../notebook/photos/shrink'
import { sortOut } from '../../notebook/readRows'
import { failureOf } from '../../notebook/repository'
import { putAttachment } from '../../notebook/writeAttachment'
import { database, repository } from './services'

/** Why a photo or file was not taken; `bytes` is what it would need. */
export interface Refusal {
  name: string
  problem: PhotoProblem | 'full' | 'refused' | 'too-large' | 'too-many'
  bytes?: number
}
/** `gone`: the visit was taken away meanwhile, and nothing may hang on it any more. */
export type Added = { attachment: Attachment } | { refusal: Refusal } | { gone: true }

/** Photos and files of visits. Bytes are read one at a time, when they are shown or handed out. */
export const useAttachments = defineStore('attachments', () => ({
  ofVisit,
  firstPictures,
  thumbnail,
  content,
  addPhoto,
  addFile,
  remove,
}))

async function ofVisit(visit: string): Promise<Attachment[]> {
  await repository.open()
  if (!repository.isOpen()) return []
  const stored = await database.attachments.where('visit').equals(visit).toArray()
  const { rows } = sortOut('attachments', stored, AttachmentSchema)
  return rows.sort((a, b) => a.addedAt.localeCompare(b.addedAt))
}

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
/** A picture is taken in as a photo, so that place and serial number go from it by this way too. */
async function addFile(visit: string, file: File): Promise<Added> {
  const { isPicture } = await import('../../notebook/photos/shrink')
  if (await isPicture(file)) return addPhoto(visit, file)
  if (file.size > largestFile)
    return { refusal: { name: plainName(file.name), problem: 'too-large', bytes: file.size } }
  return store(
    { ...about(visit, file), kind: 'file', type: plainType(file.type), bytes: file.size },
    await file.arrayBuffer(),
  )
}
const about = (visit: string, file: File) => ({
  id: newId(),
  visit,
  name: plainName(file.name),
  addedAt: new Date().toISOString(),
})

const tables = [database.visits, database.attachments, database.contents, database.thumbnails]
/** In one transaction with a look at the visit and the count: nothing comes between deciding and writing. */
async function store(attachment: Attachment, data: ArrayBuffer, little?: ArrayBuffer): Promise<Added> {
  const refused = (problem: Refusal['problem']) => ({
    refusal: { name: attachment.name, problem, bytes: data.byteLength },
  })
  const { id, visit } = attachment
  try {
    return await repository.write({ table: 'attachments', ids: [id] }, tables, async () => {
      if (!(await database.visits.get(visit))) return { gone: true as const }
      if ((await database.attachments.where('visit').equals(visit).count()) >= mostAttachments)
        return refused('too-many')
      await putAttachment(database, attachment, data, little)
      return { attachment }
    })
  } catch (error) {
    return refused(failureOf(error) === 'full' ? 'full' : 'refused')
  }
}

/** @returns what brings it back; undefined when it could not be removed */
async function remove({ id }: Attachment): Promise<(() => Promise<void>) | undefined> {
  const change = { table: 'attachments' as const, ids: [id] }
  const [attachment, bytes, little] = await Promise.all([
    database.attachments.get(id),
    database.contents.get(id),
    database.thumbnails.get(id),
  ])
  const run = () =>
    Promise.all([database.attachments.delete(id), database.contents.delete(id), database.thumbnails.delete(id)])
  const isGone = await repository.write(change, tables, run).then(
    () => true,
    () => false,
  )
  if (!isGone || !attachment || !bytes) return undefined
  return async () => {
    await store(attachment, bytes.data, little?.data)
  }
}

import * as v from 'valibot'
import { largestFile, plainName, plainType, type Attachment } from '../attachments'
import { unpack, type SharedList } from '../payload'
import { isEncrypted, canEncrypt, decrypt } from './encrypt'
import { readNotebook, writeNotebook, type BackupProblem, type NotebookText } from './notebookText'
import { openZip, writeZip, type OpenZip, type ZipInput } from './zip'

/** Names inside the ZIP; see ../BACKUP.md. */
const words = 'notebook.json'
const extensionOf = (name: string) => /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? 'bin'
const contentName = ({ id, kind, name }: Attachment) =>
  kind === 'photo' ? `photos/${id}.jpg` : `files/${id}.${extensionOf(name)}`
const thumbnailName = ({ id }: Attachment) => `thumbnails/${id}.jpg`
const largestThumbnail = 200_000
const largestText = 60_000_000
/** Larger than a ZIP without 64-bit fields can be, photos and all. */
const largestBackup = 4_300_000_000

/** Bytes of photos and files, asked for one at a time. */
export interface BytesOf {
  content: (attachment: Attachment) => Promise<Uint8Array | undefined>
  thumbnail: (attachment: Attachment) => Promise<Uint8Array | undefined>
}

/** Puts the whole notebook into one ZIP. @param onProgress told after each photo or file */
export function writeBackup(
  notebook: Omit<NotebookText, 'savedAt'>,
  bytes: BytesOf,
  now: Date,
  onProgress: (done: number) => void = () => undefined,
): Promise<Blob> {
  async function* entries(): AsyncGenerator<ZipInput> {
    yield { name: words, data: new TextEncoder().encode(writeNotebook(notebook, now)) }
    for (const [index, attachment] of notebook.attachments.entries()) {
      const [content, thumbnail] = [await bytes.content(attachment), await bytes.thumbnail(attachment)]
      if (content) yield { name: contentName(attachment), data: content }
      if (thumbnail) yield { name: thumbnailName(attachment), data: thumbnail }
      onProgress(index + 1)
    }
  }
  return writeZip(entries())
}

export type ReadFile =
  { notebook: NotebookText; bytes: BytesOf } | { list: SharedList } | { locked: true } | { problem: BackupProblem }
const noBytes: BytesOf = { content: async () => undefined, thumbnail: async () => undefined }

/**
 * Reads a file that a person chose: a backup of any format, locked or not, or a list somebody shared. Writes nothing.
 */
export async function readBackupFile(file: Blob, passphrase?: string): Promise<ReadFile> {
  if (file.size > largestBackup) return { problem: 'too-large' }
  if (await isEncrypted(file)) {
    if (!canEncrypt()) return { problem: 'no-crypto' }
    if (passphrase === undefined) return { locked: true }
    const opened = await decrypt(file, passphrase)
    return opened ? readBackupFile(opened) : { problem: 'wrong-passphrase' }
  }
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (start[0] === 0x50 && start[1] === 0x4b) return readZip(await openZip(file))
  if (file.size > largestText) return { problem: 'too-large' }
  const text = await file.text()
  const list = readListFile(text)
  return list ?? withBytes(readNotebook(text), noBytes)
}

async function readZip(zip: OpenZip | undefined): Promise<ReadFile> {
  if (!zip) return { problem: 'broken' }
  const folder = zip.has(words) ? '' : zip.folderOf(words)
  const read = (name: string, limit: number) => zip.read(folder + name, limit)
  const text = await read(words, largestText)
  if (!text) return { problem: zip.has(folder + words) ? 'broken' : 'other-app' }
  return withBytes(readNotebook(new TextDecoder().decode(text)), {
    content: async (attachment) => {
      const found = await read(contentName(attachment), largestFile)
      return attachment.kind === 'photo' && found && !isJpeg(found) ? undefined : found
    },
    thumbnail: async (attachment) => {
      const found = await read(thumbnailName(attachment), largestThumbnail)
      return found && isJpeg(found) ? found : undefined
    },
  })
}
const withBytes = (read: ReturnType<typeof readNotebook>, bytes: BytesOf): ReadFile =>
  'problem' in read
    ? read
    : { notebook: { ...read.notebook, attachments: read.notebook.attachments.map(harmless) }, bytes }
/**
 * Names and types in a backup are whatever its writer liked: no path, no turned letters, no type that a browser runs.
 */
const harmless = (attachment: Attachment): Attachment => ({
  ...attachment,
  name: plainName(attachment.name),
  type: attachment.kind === 'photo' ? 'image/jpeg' : plainType(attachment.type),
})
const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8

const ListFileSchema = v.object({ app: v.literal('xiangce'), list: v.string() })
/** A list as a file: the same text that its link carries. */
export const writeListFile = (packed: string): string => JSON.stringify({ app: 'xiangce', list: packed })

function readListFile(text: string): ReadFile | undefined {
  if (text.length > 1_000_000 || !text.includes('"list":"')) return undefined
  try {
    const parsed = v.safeParse(ListFileSchema, JSON.parse(text))
    if (!parsed.success) return undefined
    const read = unpack(`#${parsed.output.list}`)
    return 'notebook' in read ? { problem: 'broken' } : read
  } catch {
    return undefined
  }
}

import { inflate } from '../deflate'
import { crc32 } from './crc32'

/** ZIP as PKWARE's APPNOTE describes it, without its 64-bit form: at most 4 GB and 65,535 entries. */
const most = { bytes: 0xffffffff, entries: 0xffff, directory: 16_000_000 }
const signs = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
const sizes = { local: 30, central: 46, end: 22, comment: 0xffff }
/** Names are UTF-8; times are the first a ZIP knows, since a backup's own date stands inside it. */
const utf8 = 0x0800
const firstDay = 0x21

export interface ZipInput {
  name: string
  data: Uint8Array
}

function head(sign: number, size: number, fields: [offset: number, bytes: 2 | 4, value: number][]): Uint8Array {
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, sign, true)
  for (const [offset, width, value] of fields) {
    if (width === 2) view.setUint16(offset, value, true)
    else view.setUint32(offset, value, true)
  }
  return bytes
}

/**
 * Writes entries as they come, uncompressed: photos are small already, and a reader needs no trust in sizes. Each part
 * becomes a Blob at once, which browsers keep on the disk, so that memory holds one photo at a time.
 * @throws {RangeError} beyond 4 GB or 65,535 entries
 */
export async function writeZip(entries: AsyncIterable<ZipInput>): Promise<Blob> {
  const parts: Blob[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  let count = 0
  for await (const { name, data } of entries) {
    const written = new TextEncoder().encode(name)
    const sum = crc32(data)
    parts.push(
      new Blob([
        head(signs.local, sizes.local, [
          [4, 2, 20],
          [6, 2, utf8],
          [12, 2, firstDay],
          [14, 4, sum],
          [18, 4, data.length],
          [22, 4, data.length],
          [26, 2, written.length],
        ]) as BlobPart,
        written as BlobPart,
        data as BlobPart,
      ]),
    )
    directory.push(
      head(signs.central, sizes.central, [
        [4, 2, 20],
        [6, 2, 20],
        [8, 2, utf8],
        [14, 2, firstDay],
        [16, 4, sum],
        [20, 4, data.length],
        [24, 4, data.length],
        [28, 2, written.length],
        [42, 4, offset],
      ]),
      written,
    )
    offset += sizes.local + written.length + data.length
    count++
    if (offset > most.bytes || count > most.entries) throw new RangeError('too large for one ZIP file')
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = head(signs.end, sizes.end, [
    [8, 2, count],
    [10, 2, count],
    [12, 4, size],
    [16, 4, offset],
  ])
  return new Blob([...parts, ...directory.map((part) => part as BlobPart), end as BlobPart], {
    type: 'application/zip',
  })
}

interface Entry {
  method: number
  sum: number
  packed: number
  size: number
  offset: number
}
/** Reads one entry by its exact name; undefined when it is missing, damaged or larger than `limit` bytes. */
export type ReadEntry = (name: string, limit: number) => Promise<Uint8Array | undefined>
export interface OpenZip {
  /** The folder in which a file of this name lies, when a ZIP was unpacked and packed again; '' where it lies open. */
  folderOf: (name: string) => string
  has: (name: string) => boolean
  read: ReadEntry
}

/**
 * Opens a ZIP by its directory. Names are looked up, never used as paths. @returns undefined for what is no whole ZIP
 */
export async function openZip(file: Blob): Promise<OpenZip | undefined> {
  const entries = await readDirectory(file).catch(() => undefined)
  return (
    entries && {
      has: (name) => entries.has(name),
      folderOf: (name) => folderOf(entries.keys(), name),
      async read(name, limit) {
        const entry = entries.get(name)
        return entry && readEntry(file, entry, limit).catch(() => undefined)
      },
    }
  )
}

/** Only one folder deep, and not the Mac's own, in which the file's double lies. */
function folderOf(names: Iterable<string>, name: string): string {
  for (const each of names)
    if (each.endsWith(`/${name}`) && !each.startsWith('__MACOSX/') && each.split('/').length === 2)
      return each.slice(0, -name.length)
  return ''
}

const viewOf = async (blob: Blob) => new DataView(await blob.arrayBuffer())

async function readDirectory(file: Blob): Promise<Map<string, Entry> | undefined> {
  const tail = await viewOf(file.slice(Math.max(0, file.size - sizes.end - sizes.comment)))
  let at = tail.byteLength - sizes.end
  while (at >= 0 && tail.getUint32(at, true) !== signs.end) at--
  if (at < 0) return undefined
  const [count, size, offset] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ]
  if (size > most.directory || offset + size > file.size) return undefined
  return entriesOf(await viewOf(file.slice(offset, offset + size)), count)
}

function entriesOf(view: DataView, count: number): Map<string, Entry> | undefined {
  const entries = new Map<string, Entry>()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== signs.central) return undefined
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + sizes.central, lengths[0]))
    // Of two entries with one name nobody can say which is meant.
    if (entries.has(name)) return undefined
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += sizes.central + lengths.reduce((sum, length) => sum + length, 0)
  }
  return entries
}

/** Stored (0) and deflated (8): people unpack a backup, look into it, and pack it again. */
async function readEntry(
  file: Blob,
  { method, sum, packed, size, offset }: Entry,
  limit: number,
): Promise<Uint8Array | undefined> {
  if (size > limit || packed > limit || offset + sizes.local > file.size) return undefined
  const local = await viewOf(file.slice(offset, offset + sizes.local))
  if (local.getUint32(0, true) !== signs.local) return undefined
  const start = offset + sizes.local + local.getUint16(26, true) + local.getUint16(28, true)
  const raw = new Uint8Array(await file.slice(start, start + packed).arrayBuffer())
  const data = method === 0 ? raw : method === 8 ? inflate(raw, size) : undefined
  return data && data.length === size && crc32(data) === sum ? data : undefined
}

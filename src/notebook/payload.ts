import * as v from 'valibot'
import { isWithin } from './limits'
import { SavedIdSchema } from './saved'
import { fromBase64Url, deflate, toBase64Url, inflate } from './deflate'

/**
 * A list inside an address: `/shared#1.<base64url of deflated JSON>`. It travels in a QR code or a link with no network
 * on either side; what stands behind `#` is never sent to a server. See BACKUP.md.
 */
export const payloadVersion = 1
/** A link that somebody pastes may be longer than a code, but not endless. */
const longestPayload = 400_000
const limits = { bytes: 2_000_000, depth: 12, entries: 40_000 }

const SharedListSchema = v.object({
  kind: v.literal('list'),
  name: v.pipe(v.string(), v.maxLength(120)),
  items: v.pipe(
    v.array(v.object({ id: SavedIdSchema, note: v.optional(v.pipe(v.string(), v.maxLength(20_000)), '') })),
    v.maxLength(500),
  ),
})
export type SharedList = v.InferOutput<typeof SharedListSchema>

export type PayloadProblem = 'broken' | 'newer'
/** A list, or the text of a whole notebook without its photos (backup/notebookText.ts reads it). */
export type Payload = { list: SharedList } | { notebook: string } | { problem: PayloadProblem }

/** Short names, since every letter makes a code denser: n name, i items, each `m|p|i` and the id, then the note. */
const letterOf = { measure: 'm', place: 'p', indicator: 'i' } as const
const PackedSchema = v.object({
  n: v.string(),
  i: v.array(v.union([v.tuple([v.string(), v.string()]), v.tuple([v.string()])])),
})

const pack = (text: string) => `${payloadVersion}.${toBase64Url(deflate(new TextEncoder().encode(text)))}`

/** What goes behind `#` for this list. */
export function packList({ name, items }: Omit<SharedList, 'kind'>): string {
  const packed = items.map(({ id, note }) => {
    const cut = id.indexOf(':')
    const letter = Object.entries(letterOf).find(([kind]) => kind === id.slice(0, cut))?.[1] ?? 'm'
    return note ? [letter + id.slice(cut + 1), note] : [letter + id.slice(cut + 1)]
  })
  return pack(JSON.stringify({ n: name, i: packed }))
}

/** What goes behind `#` for a notebook's text. */
export const packNotebook = (text: string): string => pack(`N${text}`)

/** Reads what stands behind `#`, or a whole link with it. Nothing of it is trusted. */
export function unpack(link: string): Payload {
  const fragment = link.trim().replace(/^[^#]*#/, '')
  const [, version, body] = /^(\d{1,4})\.([\w-]+)(?:$|(?=[^\w-]))/.exec(decoded(fragment)) ?? []
  if (!version || !body || body.length > longestPayload) return { problem: 'broken' }
  if (Number(version) > payloadVersion) return { problem: 'newer' }
  const squeezed = fromBase64Url(body)
  const bytes = squeezed && inflate(squeezed, limits.bytes)
  if (!bytes || Number(version) !== payloadVersion) return { problem: 'broken' }
  const text = new TextDecoder().decode(bytes)
  if (text.startsWith('N')) return { notebook: text.slice(1) }
  const list = readList(text)
  return list ? { list } : { problem: 'broken' }
}

/** A chat writes what stands behind a link into it: 。 as %E3%80%82. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function readList(text: string): SharedList | undefined {
  if (!isWithin(text, limits)) return undefined
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return undefined
  }
  const packed = v.safeParse(PackedSchema, content)
  if (!packed.success) return undefined
  const items = packed.output.i.map(([target, note = '']) => {
    const kind = Object.entries(letterOf).find(([, letter]) => letter === target[0])?.[0] ?? ''
    return { id: `${kind}:${target.slice(1)}`, note }
  })
  const list = v.safeParse(SharedListSchema, { kind: 'list', name: packed.output.n, items })
  return list.success ? list.output : undefined
}

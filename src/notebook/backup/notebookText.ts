import * as v from 'valibot'
import { AttachmentSchema, type Attachment } from '../attachments'
import { isWithin } from '../limits'
import { ListSchema, defaultListId, type List } from '../savedLists'
import { SavedSchema, type Saved } from '../saved'
import { OwnTextSchema, type OwnText } from '../texts'
import { VisitSchema, type Visit } from '../visits'

/** Format 1 held saved things only, as bare JSON; format 2 is described in ../BACKUP.md. */
const backupFormat = 2
const limits = { bytes: 60_000_000, depth: 12, entries: 4_000_000 }

/** Everything of a notebook but the bytes of its photos and files. */
export interface NotebookText {
  savedAt: string
  saved: Saved[]
  lists: List[]
  visits: Visit[]
  attachments: Attachment[]
  /** Official texts the person opened. */
  texts: OwnText[]
}

const TimeSchema = v.pipe(v.string(), v.maxLength(40))
const Format1Schema = v.object({
  format: v.literal(1),
  savedAt: TimeSchema,
  saved: v.pipe(v.array(SavedSchema), v.maxLength(20_000)),
})
const Format2Schema = v.object({
  format: v.literal(2),
  savedAt: TimeSchema,
  saved: v.pipe(v.array(SavedSchema), v.maxLength(20_000)),
  lists: v.pipe(v.array(ListSchema), v.maxLength(2_000)),
  visits: v.pipe(v.array(VisitSchema), v.maxLength(50_000)),
  attachments: v.pipe(v.array(AttachmentSchema), v.maxLength(200_000)),
  /** Came later; older files have none, and older apps leave them out. */
  texts: v.optional(v.pipe(v.array(OwnTextSchema), v.maxLength(2_000)), []),
})

/** Why a file is not taken. */
export type BackupProblem =
  'too-large' | 'not-json' | 'other-app' | 'newer' | 'broken' | 'wrong-passphrase' | 'no-crypto'
export type ReadText = { notebook: NotebookText } | { problem: BackupProblem }

export const writeNotebook = (
  { saved, lists, visits, attachments, texts }: Omit<NotebookText, 'savedAt'>,
  now: Date,
): string =>
  JSON.stringify({
    app: 'xiangce',
    format: backupFormat,
    savedAt: now.toISOString(),
    saved,
    lists,
    visits,
    attachments,
    ...(texts.length && { texts }),
  })

/**
 * Reads the words of a backup; nothing of it is trusted. Limits hold before anything is parsed, keys the app does not
 * know are dropped, and what does not fit refuses the whole.
 */
export function readNotebook(text: string): ReadText {
  if (text.length > limits.bytes) return { problem: 'too-large' }
  if (!isWithin(text, limits)) return { problem: 'broken' }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { problem: 'not-json' }
  }
  const head = v.safeParse(v.object({ app: v.literal('xiangce'), format: v.number() }), content)
  if (!head.success) return { problem: 'other-app' }
  if (head.output.format > backupFormat) return { problem: 'newer' }
  return head.output.format === 1 ? readFormat1(content) : readFormat2(content)
}

function readFormat1(content: unknown): ReadText {
  const parsed = v.safeParse(Format1Schema, content)
  if (!parsed.success) return { problem: 'broken' }
  const { savedAt, saved } = parsed.output
  const items = [...saved].sort((a, b) => b.savedAt.localeCompare(a.savedAt)).map(({ id }) => id)
  return {
    notebook: {
      savedAt,
      saved,
      lists: [
        { id: defaultListId, name: '', items, createdAt: saved[0]?.savedAt ?? '1970-01-01T00:00:00.000Z', clock: {} },
      ],
      visits: [],
      attachments: [],
      texts: [],
    },
  }
}

function readFormat2(content: unknown): ReadText {
  const parsed = v.safeParse(Format2Schema, content)
  if (!parsed.success) return { problem: 'broken' }
  const { savedAt, saved, lists, visits, attachments, texts } = parsed.output
  const isTwice = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id)).size < rows.length
  if ([saved, lists, visits, attachments, texts].some(isTwice)) return { problem: 'broken' }
  return { notebook: { savedAt, saved, lists, visits, attachments, texts } }
}

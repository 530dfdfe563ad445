import * as v from 'valibot'
import { SavedSchema, type Saved } from './saved'

export const backupFormat = 1
/** A notebook of words is far smaller; a larger file is not one of ours, and is refused before it is parsed. */
export const largestBackup = 5_000_000

const BackupSchema = v.object({
  app: v.literal('xiangce'),
  format: v.literal(backupFormat),
  savedAt: v.string(),
  saved: v.pipe(v.array(SavedSchema), v.maxLength(20_000)),
})
export type Backup = v.InferOutput<typeof BackupSchema>

export type BackupProblem = 'too-large' | 'not-json' | 'other-app' | 'newer' | 'broken'
export type ReadBackup = { backup: Backup } | { problem: BackupProblem }

export const writeBackup = (saved: Saved[], now: Date): string =>
  JSON.stringify({ app: 'xiangce', format: backupFormat, savedAt: now.toISOString(), saved } satisfies Backup)

/** Reads a file a person chose; nothing of it is trusted. Unknown keys are dropped, and what does not fit refuses the whole. */
export function readBackup(text: string): ReadBackup {
  if (text.length > largestBackup) return { problem: 'too-large' }
  let content: unknown
  try {
    content = JSON.parse(text)
  }
  catch {
    return { problem: 'not-json' }
  }
  const head = v.safeParse(v.object({ app: v.literal('xiangce'), format: v.number() }), content)
  if (!head.success) return { problem: 'other-app' }
  if (head.output.format > backupFormat) return { problem: 'newer' }
  const parsed = v.safeParse(BackupSchema, content)
  return parsed.success ? { backup: parsed.output } : { problem: 'broken' }
}

/** What a restore would do, shown before anything is written. */
export interface Merge {
  added: number
  changed: number
  result: Saved[]
}

/** Joins two notebooks by id. Where both have words of their own, neither is lost: the newer comes first, the older below it. */
export function mergeSaved(mine: Saved[], theirs: Saved[]): Merge {
  const merged = new Map(mine.map((item) => [item.id, item]))
  let added = 0
  let changed = 0
  for (const item of theirs) {
    const own = merged.get(item.id)
    const joined = own ? joinItems(own, item) : item
    if (!own) added++
    else if (joined.note !== own.note) changed++
    merged.set(item.id, joined)
  }
  return { added, changed, result: [...merged.values()] }
}

function joinItems(mine: Saved, theirs: Saved): Saved {
  const [newer, older] = mine.changedAt >= theirs.changedAt ? [mine, theirs] : [theirs, mine]
  const note = newer.note.includes(older.note) ? newer.note : older.note.includes(newer.note) ? older.note : `${newer.note}\n\n${older.note}`
  return { ...newer, note, savedAt: mine.savedAt < theirs.savedAt ? mine.savedAt : theirs.savedAt }
}

import * as v from 'valibot'
import { VersionVectorSchema, type VersionVector } from './versionVector'
import { newId } from './ids'
import { VisitSchema, type Visit } from './visits'

/** What was typed and may not have reached the database yet. */
export interface Draft {
  key: string
  visit: Visit
  base: VersionVector
}

const prefix = 'xiangce.draft.'
/** Two windows on one visit keep their drafts apart. */
const thisWindow = newId(6)
const DraftSchema = v.object({ visit: VisitSchema, base: VersionVectorSchema })

/** Every key pressed ends here at once: this store is written before the call returns, so a crash loses nothing. */
export const keepDraft = (storage: Storage, visit: Visit, base: VersionVector): boolean => {
  try {
    storage.setItem(`${prefix}${visit.id}.${thisWindow}`, JSON.stringify({ visit, base }))
    return true
  } catch {
    return false
  }
}

export const dropDraft = (storage: Storage, key: string): void => storage.removeItem(key)
export const ownDraftKey = (id: string): string => `${prefix}${id}.${thisWindow}`

/** All drafts left behind; what does not read as one is taken away. */
export function readDrafts(storage: Storage): Draft[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) =>
    key?.startsWith(prefix),
  )
  return keys.flatMap((key) => {
    if (!key) return []
    const draft = readDraft(storage.getItem(key))
    if (!draft) storage.removeItem(key)
    return draft ? [{ key, ...draft }] : []
  })
}

function readDraft(text: string | null): Omit<Draft, 'key'> | undefined {
  try {
    const parsed = v.safeParse(DraftSchema, JSON.parse(text ?? ''))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

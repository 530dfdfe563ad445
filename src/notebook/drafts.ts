import * as v from 'valibot'
import { deviceStorage, parsed, storedKey, windowStorage, type GuardedStorage } from '../storage'
import { newId } from './ids'
import { VersionVectorSchema, type VersionVector } from './versionVector'
import { VisitSchema, type Visit } from './visits'

/** What was typed and may not have reached the database yet. */
export interface Draft {
  key: string
  visit: Visit
  base: VersionVector
  /** The window it was typed in, and the number of the change there. */
  window: string
  turn: number
}

const prefix = 'xiangce.draft.'
/** Two windows on one visit keep their drafts apart. */
export const thisWindow = newId(6)
const DraftSchema = v.object({
  visit: VisitSchema,
  base: VersionVectorSchema,
  turn: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
})

/** Where drafts may lie: on the phone, else in this window. */
export const draftStores: readonly GuardedStorage[] = [deviceStorage, windowStorage]

/**
 * Every key pressed ends here at once. The browser brings it to the disk some seconds later: a crash of the app loses
 * nothing, a crash of the browser is what the notebook's own writes are for.
 */
export const keepDraft = (storage: GuardedStorage, visit: Visit, base: VersionVector, turn = 0): boolean => {
  const isKept = storage.set(ownDraftKey(visit.id), JSON.stringify({ visit, base, turn }))
  // In memory it would be taken for a draft that is safe.
  if (!isKept) storage.remove(ownDraftKey(visit.id))
  return isKept
}

export const dropDraft = (storage: GuardedStorage, key: string): void => storage.remove(key)
export const ownDraftKey = (id: string): string => `${prefix}${id}.${thisWindow}`

/** All drafts left behind; what does not read as one is taken away. */
export function readDrafts(storage: GuardedStorage): Draft[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const read = v.safeParse(DraftSchema, parsed(storage.get(key) ?? ''))
      if (read.success) return [{ key, window: key.split('.').pop() ?? '', ...read.output }]
      storage.remove(key)
      return []
    })
}

const mostName = 120
/** The name of a list that is being begun: it waits for its list over a call or a reload. */
export const newListName = storedKey<string>('xiangce.newList', (text) => text.slice(0, mostName), '')

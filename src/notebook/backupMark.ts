import { deviceStorage, parsed, pastTime, storedKey, type GuardedStorage } from '../storage'

/** When the last backup left the phone, and since when there are changes that it does not hold. */
export interface BackupMark {
  at?: string
  changedSince?: string
}

const week = 7 * 24 * 60 * 60 * 1000
const time = (value: unknown): string | undefined =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined

function markIn(text: string): BackupMark | undefined {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) return undefined
  const [at, changedSince] = ['at', 'changedSince'].map((name) => time(Reflect.get(value, name)))
  return { ...(at && { at }), ...(changedSince && { changedSince }) }
}
const markOn = (storage: GuardedStorage) =>
  storedKey<BackupMark>('xiangce.backup', markIn, {}, { storage, text: JSON.stringify })

export const readMark = (storage: GuardedStorage = deviceStorage): BackupMark => markOn(storage).read()

/** A change that no backup holds; the first of them counts, unless it was written by a clock that ran ahead. */
export function markChanged(now: Date, storage: GuardedStorage = deviceStorage): void {
  const mark = readMark(storage)
  const since = mark.changedSince && pastTime(mark.changedSince, now.getTime())
  if (since === undefined || since !== mark.changedSince)
    markOn(storage).write({ ...mark, changedSince: since ?? now.toISOString() })
}
export const markBackedUp = (now: Date, storage: GuardedStorage = deviceStorage): void => {
  markOn(storage).write({ at: now.toISOString() })
}

/** A week of changes without a backup is worth a word. */
export const isBackupDue = ({ changedSince }: BackupMark, now: Date): boolean =>
  changedSince !== undefined && now.getTime() - Date.parse(changedSince) >= week

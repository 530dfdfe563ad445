/** When the last backup left the phone, and since when there are changes that it does not hold. */
export interface BackupMark {
  at?: string
  changedSince?: string
}

const key = 'xiangce.backup'
const week = 7 * 24 * 60 * 60 * 1000
const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

export function readMark(storage: Storage): BackupMark {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    const part = (name: string): unknown => Reflect.get(value, name)
    const [at, changedSince] = [part('at'), part('changedSince')]
    return { ...(isTime(at) && { at }), ...(isTime(changedSince) && { changedSince }) }
  } catch {
    return {}
  }
}

function writeMark(storage: Storage, mark: BackupMark) {
  try {
    storage.setItem(key, JSON.stringify(mark))
  } catch {
    // A full or refused store costs a reminder, nothing else.
  }
}

export function markChanged(storage: Storage, now: Date): void {
  const mark = readMark(storage)
  if (!mark.changedSince) writeMark(storage, { ...mark, changedSince: now.toISOString() })
}
export const markBackedUp = (storage: Storage, now: Date): void => writeMark(storage, { at: now.toISOString() })

/** A week of changes without a backup is worth a word. */
export const isBackupDue = ({ changedSince }: BackupMark, now: Date): boolean =>
  changedSince !== undefined && now.getTime() - Date.parse(changedSince) >= week

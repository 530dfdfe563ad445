/** Marks outside the database, so that a database the browser has emptied is not taken for a new one. */
const seenKey = 'xiangce.notebook'
const lostKey = 'xiangce.notebook.lost'
const isDay = (value: string | null): value is string => /^\d{4}-\d\d-\d\d$/.test(value ?? '')

function keep(storage: Storage, key: string, day: string) {
  try {
    storage.setItem(key, day)
  } catch {
    // A refused store costs a warning, nothing else.
  }
}
const dayIn = (storage: Storage, key: string): string | undefined => {
  const day = storage.getItem(key)
  return isDay(day) ? day : undefined
}

/** Something stood in the notebook on this day. */
export const markSeen = (storage: Storage, now: Date): void => keep(storage, seenKey, now.toISOString().slice(0, 10))

/**
 * To be called when the database had to be made anew: where the mark tells of an older one, that one was taken away.
 */
export function noteNewDatabase(storage: Storage): void {
  const seen = dayIn(storage, seenKey)
  if (seen) keep(storage, lostKey, seen)
}

/**
 * The day on which the notebook was last there, when the browser has removed it since and the person has not been told
 * yet.
 */
export const lostSince = (storage: Storage): string | undefined => dayIn(storage, lostKey)
export const forgetLoss = (storage: Storage): void => storage.removeItem(lostKey)

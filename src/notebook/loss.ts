import { dayOf } from '../model/validity'
import { deviceStorage, storedKey, type GuardedStorage } from '../storage'

/** Marks outside the database, so that a database the browser has emptied is not taken for a new one. */
const isDay = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined)
const seen = (storage: GuardedStorage) => storedKey('xiangce.notebook', isDay, '', { storage })
const lost = (storage: GuardedStorage) => storedKey('xiangce.notebook.lost', isDay, '', { storage })

/** Something stood in the notebook on this day. */
export const markSeen = (now: Date, storage: GuardedStorage = deviceStorage): void => {
  seen(storage).write(dayOf(now))
}

/**
 * To be called when the database had to be made anew: where the mark tells of an older one, that one was taken away.
 */
export function noteNewDatabase(storage: GuardedStorage = deviceStorage): void {
  const day = seen(storage).read()
  if (day) lost(storage).write(day)
}

/**
 * The day on which the notebook was last there, when the browser has removed it since and the person has not been told
 * yet.
 */
export const lostSince = (storage: GuardedStorage = deviceStorage): string | undefined =>
  lost(storage).read() || undefined
export const forgetLoss = (storage: GuardedStorage = deviceStorage): void => lost(storage).remove()

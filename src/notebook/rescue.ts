import * as v from 'valibot'
import { SavedSchema, type Saved } from './saved'

const key = 'xiangce.rescued'

/** Keeps in this window what the database did not take, over a reload. */
export function rescue(item: Saved) {
  try {
    const others = rescued().filter(({ id }) => id !== item.id)
    sessionStorage.setItem(key, JSON.stringify([...others, item]))
  } catch {
    // Then the words are on the screen only.
  }
}

/** What was rescued in this window and is still to be stored. */
export function rescued(): Saved[] {
  try {
    const parsed = v.safeParse(v.array(SavedSchema), JSON.parse(sessionStorage.getItem(key) ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

/** To be called once all of it is stored. */
export function forgetRescued() {
  sessionStorage.removeItem(key)
}

import * as v from 'valibot'
import { parsed, storedKey, windowStorage } from '../storage'
import { SavedSchema, type Saved } from './saved'

const stored = storedKey<Saved[]>(
  'xiangce.rescued',
  (text) => {
    const read = v.safeParse(v.array(SavedSchema), parsed(text))
    return read.success ? read.output : undefined
  },
  [],
  { storage: windowStorage, text: JSON.stringify },
)

/** Keeps in this window what the database did not take, over a reload. */
export function rescue(item: Saved) {
  stored.write([...rescued().filter(({ id }) => id !== item.id), item])
}

/** What was rescued in this window and is still to be stored. */
export const rescued = (): Saved[] => stored.read()

/** To be called once all of it is stored. */
export const forgetRescued = () => stored.remove()

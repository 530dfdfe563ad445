import * as v from 'valibot'
import { parsed, storedKey, windowStorage } from '../storage'
import type { Repository } from './repository'
import { bothNotes, SavedSchema, type Saved } from './saved'
import { compareVectors, mergeVectors } from './versionVector'

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

/** What was kept in this window goes in beside what is stored: neither is lost. */
export async function storeRescued(repository: Repository) {
  const { database } = repository
  const lost = rescued()
  if (!lost.length) return
  const ids = lost.map(({ id }) => id)
  await repository.write({ table: 'saved', ids }, [database.saved], async () => {
    for (const item of lost) {
      const stored = await database.saved.get(item.id)
      const relation = stored ? compareVectors(item.clock, stored.clock) : 'newer'
      if (relation === 'newer') await database.saved.put(item)
      else if (stored && relation === 'concurrent')
        await database.saved.put({
          ...stored,
          chosen: item.chosen,
          done: item.done,
          note: bothNotes(item.note, stored.note),
          clock: mergeVectors(item.clock, stored.clock),
        })
    }
  })
  forgetRescued()
}

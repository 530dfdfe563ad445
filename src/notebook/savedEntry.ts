import type { Localized } from '../model/localized'
import type { Library } from '../model/pack'
import { bothNotes, isSameOwn, type Saved } from './saved'
import { textOf } from './savedText'
import { compareVectors, increment } from './versionVector'

/** Whose change it is, and when. */
export interface Author {
  device: string
  now: () => Date
}

/** A new entry with the words of today's library; with the title given where that does not have it. */
export function newEntry(
  { id, title, note }: { id: string; title: Localized; note: string },
  library: Library | undefined,
  { device, now }: Author,
): Saved {
  const at = now().toISOString()
  const { title: named = title, ...text } = (library && textOf(id, library)) ?? {}
  return {
    id,
    title: { ...named },
    note,
    savedAt: at,
    changedAt: at,
    clock: increment({}, device),
    ...('version' in text && { text }),
  }
}

/** A stored row with these words beside its own; itself where it holds them already. */
export function withWords(stored: Saved, note: string, by: Author): Saved {
  const both = note ? bothNotes(stored.note, note) : stored.note
  return both === stored.note ? stored : stamped({ ...stored, note: both }, by)
}

/**
 * A stored row with the note that was typed where `own` was on the screen; itself where it reads so already. What
 * another window may have written since then stays below.
 */
export function withNote(stored: Saved, own: Saved, note: string, by: Author): Saved {
  const isConcurrent =
    stored.note !== own.note && ['newer', 'concurrent'].includes(compareVectors(stored.clock, own.clock))
  const words = isConcurrent ? bothNotes(note, stored.note) : note
  return stored.note === words ? stored : stamped({ ...stored, note: words }, by)
}

/** The person's marks on a stored row; itself where it bears them already. */
export function withMarks(stored: Saved, marks: Pick<Saved, 'chosen' | 'done'>, by: Author): Saved {
  const marked = { ...stored, ...marks }
  return isSameOwn(marked, stored) ? stored : stamped(marked, by)
}

/** One more change on this device. */
const stamped = (item: Saved, { device, now }: Author): Saved => ({
  ...item,
  changedAt: now().toISOString(),
  clock: increment(item.clock, device),
})

import type { Attachment } from '../attachments'
import { mergeVectors, compareVectors, type Relation, type VersionVector } from '../versionVector'
import { defaultListId, type List } from '../savedLists'
import { bothNotes, isSameOwn, type Saved } from '../saved'
import { contentOf, type Visit } from '../visits'
import { copyOf } from '../writeVisit'
import type { OwnText } from '../texts'
import type { NotebookText } from './notebookText'

export type Shelf = Pick<NotebookText, 'saved' | 'lists' | 'visits'> & {
  attachments: Pick<Attachment, 'id'>[]
  texts: Pick<OwnText, 'id'>[]
}

/** What a restore would do, shown before anything is written; the rows are those to write, whole. */
export interface Merge {
  saved: Saved[]
  lists: List[]
  visits: Visit[]
  attachments: Attachment[]
  texts: OwnText[]
  counts: { added: number; updated: number; both: number; older: number; same: number; photos: number }
}

/** What the merges of the tables share. */
interface Sides {
  mine: Shelf
  theirs: NotebookText
  /** How their version of a row stands to one's own. */
  relation: (their: VersionVector, own: VersionVector) => Relation
  /** Counts what became of a row, and hands on the rows to write for it. */
  count: <Row>(what: keyof Merge['counts'], rows: Row[]) => Row[]
}

/**
 * Joins two notebooks by id, and neither loses a word. Where one version grew out of the other, the later one stands;
 * where both changed apart, both stay: notes one below the other, visits side by side. Repeating it changes nothing
 * more.
 * @param keepOlder whether versions that this notebook has outgrown are kept beside it too
 */
export function mergeNotebooks(mine: Shelf, theirs: NotebookText, keepOlder = false): Merge {
  const counts = { added: 0, updated: 0, both: 0, older: 0, same: 0, photos: 0 }
  const sides: Sides = {
    mine,
    theirs,
    relation(their, own) {
      const found = compareVectors(their, own)
      // The same clock over other words: a file that somebody changed by hand.
      return found === 'same' || (found === 'older' && keepOlder) ? 'concurrent' : found
    },
    count(what, rows) {
      counts[what]++
      return rows
    },
  }
  const merge = {
    saved: mergeSaved(sides),
    lists: mergeLists(sides),
    visits: mergeVisits(sides),
    attachments: mergeAttachments(sides),
    texts: mergeTexts(sides),
    counts,
  }
  counts.photos = merge.attachments.length
  return merge
}

function mergeSaved({ mine, theirs, relation, count }: Sides): Saved[] {
  const own = new Map(mine.saved.map((item) => [item.id, item]))
  return theirs.saved.flatMap((item) => {
    const before = own.get(item.id)
    if (!before) return count('added', [item])
    if (isSameOwn(before, item)) return count('same', [])
    const found = relation(item.clock, before.clock)
    if (found === 'older') return count('older', [])
    if (found === 'newer') return count('updated', [item])
    const [newer, older] = before.changedAt >= item.changedAt ? [before, item] : [item, before]
    const note = bothNotes(newer.note, older.note)
    const joined: Saved = {
      ...newer,
      note,
      savedAt: before.savedAt < item.savedAt ? before.savedAt : item.savedAt,
      clock: mergeVectors(before.clock, item.clock),
    }
    return isSameOwn(before, joined) ? count('same', []) : count('both', [joined])
  })
}

function mergeLists({ mine, theirs }: Sides): List[] {
  const own = new Map(mine.lists.map((list) => [list.id, list]))
  const known = new Set([...mine.saved, ...theirs.saved].map(({ id }) => id))
  return theirs.lists.flatMap((list) => {
    const items = [...new Set(list.items)].filter((item) => known.has(item))
    const before = own.get(list.id)
    if (!before) return items.length || list.id !== defaultListId ? [{ ...list, items }] : []
    const found = compareVectors(list.clock, before.clock)
    if (found === 'older' || found === 'same') return []
    const order =
      found === 'newer'
        ? [...items, ...before.items.filter((item) => !items.includes(item))]
        : [...before.items, ...items.filter((item) => !before.items.includes(item))]
    const name = found === 'newer' ? list.name : before.name || list.name
    if (name === before.name && order.join() === before.items.join()) return []
    return [{ ...before, name, items: order, clock: mergeVectors(before.clock, list.clock) }]
  })
}

function mergeVisits({ mine, theirs, relation, count }: Sides): Visit[] {
  const own = new Map(mine.visits.map((visit) => [visit.id, visit]))
  return theirs.visits.flatMap((visit) => {
    const before = own.get(visit.id)
    if (!before) return count('added', [visit])
    if (contentOf(before) === contentOf(visit)) return count('same', [])
    const found = relation(visit.clock, before.clock)
    if (found === 'older') return count('older', [])
    if (found === 'newer') return count('updated', [visit])
    const copy = copyOf(visit)
    const there = own.get(copy.id) ?? theirs.visits.find(({ id }) => id === copy.id)
    if (there) return count('same', [])
    return count('both', [{ ...before, clock: mergeVectors(before.clock, visit.clock) }, copy])
  })
}

function mergeAttachments({ mine, theirs }: Sides): Attachment[] {
  const own = new Set(mine.attachments.map(({ id }) => id))
  const visits = new Set([...mine.visits, ...theirs.visits].map(({ id }) => id))
  return theirs.attachments.filter(({ id, visit }) => !own.has(id) && visits.has(visit))
}

/** The id of a text says its words, so two of one id are the same. */
function mergeTexts({ mine, theirs, count }: Sides): OwnText[] {
  const own = new Set(mine.texts.map(({ id }) => id))
  return theirs.texts.flatMap((text) => (own.has(text.id) ? count('same', []) : count('added', [text])))
}

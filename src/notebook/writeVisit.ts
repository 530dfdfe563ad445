import { mergeVectors, compareVectors, increment, type VersionVector } from './versionVector'
import type { NotebookDatabase } from './database'
import type { Draft } from './drafts'
import { markOf } from './ids'
import { contentOf, type StoredVisit, type Turn, type Visit } from './visits'

export interface Written {
  /** The visit as it now stands in the database, under its id and vector. */
  visit: Visit
  /** `kept-both` when another window had changed it meanwhile: this version stands beside that one. */
  outcome: 'saved' | 'kept-both'
}

/** Windows remembered in a row; older ones have long been closed. */
const mostWindows = 8

/** Another version of a visit, under an id that the same words always get. */
export const copyOf = (visit: Visit): Visit => {
  const of = visit.copyOf ?? visit.id
  return { ...visit, id: `${of.slice(0, 60)}~${markOf(contentOf(visit))}`, copyOf: of }
}

/**
 * Writes a visit unless another window has changed it since `base` was read; then both stay. Reading the stored row,
 * deciding and writing are one transaction of the caller.
 * @param wrote whether this window itself once had this content, so that its own draft, stored by another window, is no
 * quarrel
 * @param turn the window that writes, and the number of its change
 */
export async function putVisit(
  database: NotebookDatabase,
  visit: Visit,
  base: VersionVector,
  device: string,
  now: Date,
  wrote: (content: string) => boolean = () => false,
  turn?: Turn,
): Promise<Written> {
  const stored = await database.visits.get(visit.id)
  const changedAt = now.toISOString()
  if (stored && contentOf(stored) === contentOf(visit)) return { visit: withoutTurns(stored), outcome: 'saved' }
  const ours =
    !stored ||
    !Object.keys(stored.clock).length ||
    ['same', 'older'].includes(compareVectors(stored.clock, base)) ||
    wrote(contentOf(stored))
  const next: Visit = ours
    ? { ...visit, changedAt, clock: increment(mergeVectors(base, stored?.clock ?? {}), device) }
    : { ...copyOf(visit), changedAt, clock: increment({}, device) }
  const turns = withTurn(ours ? (stored?.turns ?? []) : [], turn)
  await database.visits.put(turns.length ? { ...next, turns } : next)
  return { visit: next, outcome: ours ? 'saved' : 'kept-both' }
}

export const writeVisit = (...args: Parameters<typeof putVisit>): Promise<Written> =>
  args[0].transaction('rw', args[0].visits, () => putVisit(...args))

const withTurn = (turns: Turn[], turn: Turn | undefined): Turn[] =>
  turn ? [...turns.filter(([window]) => window !== turn[0]), turn].slice(-mostWindows) : turns
function withoutTurns(stored: StoredVisit): Visit {
  const { turns, ...visit } = stored
  return turns ? visit : stored
}

/**
 * Stores what a window left in a draft. A draft that holds no more than the stored row is done with, and the later
 * words of a window take the place of its earlier ones: neither makes a second version.
 */
export async function recoverDraft(database: NotebookDatabase, draft: Draft, device: string, now: Date) {
  const stored = await database.visits.get(draft.visit.id)
  const reached = stored?.turns?.find(([window]) => window === draft.window)?.[1]
  if (stored && ((reached !== undefined && reached >= draft.turn) || holdsNoMore(draft.visit, stored))) return
  const lastWriter = stored?.turns?.[stored.turns.length - 1]?.[0]
  const isOurs = lastWriter === draft.window || (stored !== undefined && holdsNoMore(stored, draft.visit))
  const turn: Turn = [draft.window, draft.turn]
  return putVisit(database, draft.visit, draft.base, device, now, () => isOurs, turn)
}

/** Whether every word of the first visit is in the second, which may say more behind it. */
export function holdsNoMore(less: Visit, more: Visit): boolean {
  const grows = (a: string, b: string) => b.startsWith(a)
  const rowsIn = <Row extends { id: string }>(a: Row[], b: Row[], words: (row: Row) => string[]) =>
    a.every((row) => {
      const same = b.find(({ id }) => id === row.id)
      const [own, other] = [words(row), same ? words(same) : []]
      return own.every((word, at) => grows(word, other[at] ?? ''))
    })
  return (
    less.at === more.at &&
    JSON.stringify(less.position) === JSON.stringify(more.position) &&
    grows(less.title, more.title) &&
    grows(less.note, more.note) &&
    rowsIn(less.people, more.people, ({ name, about }) => [name, about]) &&
    rowsIn(less.answers, more.answers, ({ question, answer }) => [question, answer]) &&
    rowsIn(less.followUps, more.followUps, ({ what, due, done }) => [what, due, String(done)]) &&
    less.measures.every((id) => more.measures.includes(id)) &&
    less.places.every((id) => more.places.includes(id))
  )
}

import type { WholeLibrary } from '../model/pack'
import { listsOf, type Lists } from './packedLists'
import { termList } from './text/termList'
import type { Matches } from './textIndex'

/** How much a unit says: one that few texts answer says more. */
export const rarity = (count: number, total: number): number => Math.log(1 + total / (1 + count))

/**
 * What it says of an article that a term's index lists it, by grade, or that it names the term, the more the more
 * often.
 */
const named = { most: 100, grades: { 1: 0.45, 2: 0.9 }, mention: 0.6, half: 1.4 }

/** Term or place → the measures that name it, in a form that can be stored as it is. */
export interface TermPostingsData {
  /** In order, a line each. */
  ids: string
  /** Of each id its measures by number, and in `scores` what that says of them. */
  docs: Lists
  scores: Float64Array
}

/**
 * Term or place → the measures the subject index lists under it; of what it does not list, those whose official text
 * names it. Measures are the first texts, in the library's order.
 */
export function prepareTermPostings({
  measures,
  searchKeys: { mentions, index },
}: Pick<WholeLibrary, 'measures' | 'searchKeys'>): TermPostingsData {
  const numbers = new Map(measures.map(({ id }, doc) => [id, doc]))
  const postings = new Map<string, Map<number, number>>()
  const addPosting = (id: string, doc: number | undefined, weight: number) => {
    const known = postings.get(id) ?? new Map<number, number>()
    if (doc !== undefined) postings.set(id, known.set(doc, Math.max(weight, known.get(doc) ?? 0)))
  }
  for (const [id, grades] of Object.entries(index))
    for (const [article, grade] of Object.entries(grades)) addPosting(id, numbers.get(article), named.grades[grade])
  measures.forEach((measure, doc) => {
    for (const [id, times] of Object.entries(mentions[measure.id] ?? {}))
      if (!index[id]) addPosting(id, doc, (named.mention * times) / (times + named.half))
  })
  const ids = [...postings.keys()].sort()
  const rows = ids.map((id) => [...(postings.get(id) ?? [])].sort(([a], [b]) => a - b))
  return {
    ids: ids.join('\n'),
    docs: listsOf(rows.map((row) => row.map(([doc]) => doc))),
    scores: Float64Array.from(
      rows.flatMap((row) => row.map(([, weight]) => named.most * rarity(row.length, measures.length) * weight)),
    ),
  }
}

export function openTermPostings({ ids, docs: { starts, all }, scores }: TermPostingsData): (id: string) => Matches {
  const known = termList(ids)
  return (id) => {
    const place = known.placeOf(id)
    const [start, end] = place < 0 ? [0, 0] : [starts[place], starts[place + 1]]
    return { docs: all.subarray(start, end), scores: scores.subarray(start, end) }
  }
}

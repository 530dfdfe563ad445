import type { Prepared } from './prepared'
import type { Matches } from './textIndex'

/** How much a unit says: one that few texts answer says more. */
export const rarity = (count: number, total: number): number => Math.log(1 + total / (1 + count))

/** What it says of an article that a term's index lists it, by grade, or that it names the term, the more the more often. */
const named = { most: 110, grades: { 1: 0.45, 2: 0.9 }, mention: 0.6, half: 1.4 }

/** Term or place → the measures the subject index lists under it; of what it does not list, those whose official text names it. Measures are the first texts, in the library's order. */
export function namingOf({ measures, searchKeys: { mentions, index } }: Pick<Prepared['library'], 'measures' | 'searchKeys'>): (id: string) => Matches {
  const numbers = new Map(measures.map(({ id }, doc) => [id, doc]))
  const naming = new Map<string, Map<number, number>>()
  const say = (id: string, doc: number | undefined, worth: number) => {
    const known = naming.get(id) ?? new Map<number, number>()
    if (doc !== undefined) naming.set(id, known.set(doc, Math.max(worth, known.get(doc) ?? 0)))
  }
  for (const [id, grades] of Object.entries(index))
    for (const [article, grade] of Object.entries(grades)) say(id, numbers.get(article), named.grades[grade])
  measures.forEach((measure, doc) => {
    for (const [id, times] of Object.entries(mentions[measure.id] ?? {}))
      if (!index[id]) say(id, doc, named.mention * times / (times + named.half))
  })
  return (id) => {
    const worths = [...naming.get(id) ?? []].sort(([a], [b]) => a - b)
    const weight = named.most * rarity(worths.length, measures.length)
    return { docs: Uint32Array.from(worths, ([doc]) => doc), scores: Float64Array.from(worths, ([, worth]) => weight * worth) }
  }
}

import * as v from 'valibot'
import { VersionVectorSchema } from './versionVector'
import { IdSchema } from './ids'
import { SavedIdSchema } from './saved'

/** A list of saved things in the person's own order. */
export const ListSchema = v.object({
  id: IdSchema,
  /** '' for the list every notebook begins with; the app says its name in the person's language. */
  name: v.pipe(v.string(), v.maxLength(120)),
  items: v.pipe(v.array(SavedIdSchema), v.maxLength(5_000)),
  createdAt: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  clock: v.optional(VersionVectorSchema, {}),
})
export type List = v.InferOutput<typeof ListSchema>

/** The list that the star puts things into; always there. */
export const defaultListId = 'default'
export const defaultList = (now: Date, items: string[] = []): List => ({
  id: defaultListId,
  name: '',
  items,
  createdAt: now.toISOString(),
  clock: {},
})

export const withItem = (list: List, item: string): List =>
  list.items.includes(item) ? list : { ...list, items: [item, ...list.items] }
export const withoutItem = (list: List, item: string): List =>
  list.items.includes(item) ? { ...list, items: list.items.filter((each) => each !== item) } : list
/** The list with an item again that was just taken out of it, in the old order where nothing else has changed. */
export function withItemBack(list: List, old: List, item: string): List {
  const isUnchanged = list.items.every((each) => old.items.includes(each)) && list.items.length === old.items.length - 1
  return isUnchanged ? { ...list, items: old.items } : withItem(list, item)
}

/** The list with this item one or more places further up (negative) or down; at either end it stays. */
export function withMoved(list: List, item: string, by: number): List {
  const from = list.items.indexOf(item)
  const to = Math.max(0, Math.min(list.items.length - 1, from + by))
  if (from < 0 || from === to) return list
  const items = list.items.filter((each) => each !== item)
  items.splice(to, 0, item)
  return { ...list, items }
}

import * as v from 'valibot'
import { LocalizedSchema } from '../model/localized'
import { DateSchema } from '../model/ids'
import { VersionVectorSchema } from './versionVector'

const savedKinds = ['measure', 'place', 'indicator', 'unit'] as const
export type SavedKind = (typeof savedKinds)[number]

/** A line of the thing as it read when it was kept; `mark` is its strength, where it has one. */
const LineSchema = v.object({ text: LocalizedSchema, mark: v.optional(v.pipe(v.string(), v.maxLength(20))) })
export type Line = v.InferOutput<typeof LineSchema>

/** How the thing read in the library at the time of keeping, to be held against later ones. */
const SavedTextSchema = v.object({
  version: v.pipe(v.string(), v.maxLength(60)),
  lines: v.pipe(v.array(LineSchema), v.maxLength(200)),
  period: v.optional(v.object({ from: DateSchema, to: DateSchema })),
})
export type SavedText = v.InferOutput<typeof SavedTextSchema>

const TimeSchema = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())
/** What a field takes. Two notes joined by a restore may be longer, and nothing of them is cut. */
export const mostNote = 20_000
const mostJoined = 1_000_000
/** `measure:cs2022/16`, `place:huanghua-airport`, `indicator:total-trade`, `unit:hunan-commerce`. */
export const SavedIdSchema = v.pipe(v.string(), v.maxLength(120), v.regex(/^(measure|place|indicator|unit):[\w./-]+$/))

/** What a person keeps, with her own note. Title and text stay readable when a later library no longer has it. */
export const SavedSchema = v.object({
  id: SavedIdSchema,
  title: LocalizedSchema,
  note: v.pipe(v.string(), v.maxLength(mostJoined)),
  savedAt: TimeSchema,
  changedAt: TimeSchema,
  text: v.optional(SavedTextSchema),
  /** Among the few things the person acts on now, and whether she has (actions.ts). */
  chosen: v.optional(v.boolean()),
  done: v.optional(v.boolean()),
  clock: v.optional(VersionVectorSchema, {}),
})
export type Saved = v.InferOutput<typeof SavedSchema>

export const savedId = (kind: SavedKind, id: string): string => `${kind}:${id}`

/** The kind and id that a saved id stands for. */
export function targetOf(id: string): { kind: SavedKind; id: string } {
  const cut = id.indexOf(':')
  const kind = savedKinds.find((each) => each === id.slice(0, cut)) ?? 'measure'
  return { kind, id: id.slice(cut + 1) }
}

/** Whether two versions hold the same of the person's own: her words and her marks. */
export const isSameOwn = (one: Saved, other: Saved): boolean =>
  one.note === other.note && !one.done === !other.done && !one.chosen === !other.chosen

/** Both notes in one, the second below the first; once only where one holds the other. */
export const bothNotes = (first: string, second: string): string =>
  first.includes(second) ? first : second.includes(first) ? second : `${first}\n\n${second}`

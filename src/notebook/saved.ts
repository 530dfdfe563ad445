import * as v from 'valibot'
import { LocalizedSchema } from '../model'

/** What a person keeps: a measure or a place, with her own note. The title stays readable when a later library no longer has it. */
export const SavedSchema = v.object({
  /** `measure:cs2022/16`, `place:huanghua-airport`. */
  id: v.pipe(v.string(), v.maxLength(120), v.regex(/^(measure|place):[\w./-]+$/)),
  title: LocalizedSchema,
  note: v.pipe(v.string(), v.maxLength(20_000)),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  changedAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type Saved = v.InferOutput<typeof SavedSchema>

export type SavedKind = 'measure' | 'place'
export const savedId = (kind: SavedKind, id: string): string => `${kind}:${id}`

/** The kind and id that a saved id stands for. */
export function targetOf(id: string): { kind: SavedKind, id: string } {
  const cut = id.indexOf(':')
  return { kind: id.slice(0, cut) === 'place' ? 'place' : 'measure', id: id.slice(cut + 1) }
}

import * as v from 'valibot'
import { SlugSchema } from './ids'
import { LocalizedSchema, LocalizedWordsSchema } from './localized'

/** An official document known by name that continues a plan or stands beside it, and is not digested here. */
export const LaterDocumentSchema = v.strictObject({
  id: SlugSchema,
  title: LocalizedSchema,
  number: v.optional(v.string()),
  /** In words: some of these offices lead no measure and stand in no list. */
  issuer: LocalizedSchema,
  /** YYYY-MM-DD, or YYYY-MM where the day is not known. */
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'is neither 2026-01 nor 2026-01-31')),
  dateKind: v.picklist(['issued', 'published', 'submitted']),
  /** Years it speaks of. */
  span: v.optional(v.strictObject({ from: v.optional(v.number()), to: v.optional(v.number()) })),
  /** How far the document itself was seen. */
  read: LocalizedSchema,
  /** Plans it continues, by subject and period. */
  follows: v.array(SlugSchema),
  /** Measures, or chapters of a plan, on the same subject. */
  concerns: v.array(v.pipe(v.string(), v.regex(/^[a-z]+\d{4}\/[\w.]+$/, 'is no measure such as cs2022/16'))),
  /** What people call it. */
  names: LocalizedWordsSchema,
})
export type LaterDocument = v.InferOutput<typeof LaterDocumentSchema>

/** Whether a document concerns a measure: it names the measure or the chapter that holds it. */
export const concernsMeasure = ({ concerns }: LaterDocument, measure: string): boolean =>
  concerns.some((id) => measure === id || measure.startsWith(`${id}.`))

/** The documents that came after these plans, each once though it follows several. */
export const laterThan = (plans: readonly { later?: LaterDocument[] }[]): LaterDocument[] => [
  ...new Map(plans.flatMap(({ later = [] }) => later.map((each) => [each.id, each]))).values(),
]

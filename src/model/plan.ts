import * as v from 'valibot'
import { DateSchema, DayOrYearSchema, SlugSchema } from './ids'
import { LaterDocumentSchema } from './later'
import { LocalizedSchema } from './localized'
import { AuthoredMeasureSchema, PointSchema } from './measure'

export const planKinds = ['implementation-plan', 'five-year-plan', 'notice', 'press-feature'] as const

export const SectionSchema = v.strictObject({ path: v.string(), title: LocalizedSchema })

const frameEntries = {
  title: LocalizedSchema,
  points: v.pipe(v.array(PointSchema), v.minLength(1, 'needs at least one point')),
}
/**
 * What a text promises outside its numbered articles: aims, layout, boxes. Shown on the plan's page, not one of its
 * measures.
 */
export const AuthoredFrameSchema = v.strictObject({ id: SlugSchema, ...frameEntries })
export const FrameSchema = v.strictObject({ id: v.string(), ...frameEntries })
export type Frame = v.InferOutput<typeof FrameSchema>

const planEntries = {
  id: SlugSchema,
  title: LocalizedSchema,
  shortTitle: LocalizedSchema,
  summary: LocalizedSchema,
  number: v.optional(v.string()),
  issuer: SlugSchema,
  issued: DayOrYearSchema,
  period: v.strictObject({ from: DateSchema, to: DateSchema }),
  territory: SlugSchema,
  kind: v.picklist(planKinds),
  sections: v.array(SectionSchema),
}

export const AuthoredPlanSchema = v.strictObject({
  ...planEntries,
  frames: v.optional(v.array(AuthoredFrameSchema), []),
  measures: v.array(AuthoredMeasureSchema),
})
export type AuthoredPlan = v.InferOutput<typeof AuthoredPlanSchema>

/** A plan in the library. Its measures stand in a list of their own; `measureCount` says how many. */
export const PlanSchema = v.strictObject({
  ...planEntries,
  frames: v.array(FrameSchema),
  measureCount: v.number(),
  /** Documents that continue it or concern its measures; data/later.yaml. Absent in packs of older builds. */
  later: v.optional(v.array(LaterDocumentSchema)),
})
export type Plan = v.InferOutput<typeof PlanSchema>

import * as v from 'valibot'
import { PathSchema, SlugSchema } from './ids'
import { LocalizedSchema, LocalizedWordsSchema } from './localized'
import { strengths, type Strength } from './strengths'

export { strengths, type Strength }

export const figureKinds = ['target', 'base', 'achieved', 'rule', 'count'] as const

export const FigureSchema = v.strictObject({
  value: v.number(),
  unit: LocalizedSchema,
  of: LocalizedSchema,
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2010), v.maxValue(2060))),
  kind: v.picklist(figureKinds),
  bound: v.optional(v.picklist(['min', 'max', 'about'])),
})
export type Figure = v.InferOutput<typeof FigureSchema>

/** 2: a concrete support aimed at this type; 1: clearly useful to it, though aimed more broadly. */
export const GradeSchema = v.picklist([1, 2])
export type Grade = v.InferOutput<typeof GradeSchema>

export const ResponsibleUnitSchema = v.strictObject({ id: SlugSchema, lead: v.optional(v.boolean()) })
export type ResponsibleUnit = v.InferOutput<typeof ResponsibleUnitSchema>

export const PointSchema = v.strictObject({
  text: LocalizedSchema,
  need: SlugSchema,
  strength: v.picklist(strengths),
  for: v.record(SlugSchema, GradeSchema),
  places: v.optional(v.array(SlugSchema), []),
  figures: v.optional(v.array(FigureSchema), []),
  units: v.optional(v.array(ResponsibleUnitSchema), []),
})
export type Point = v.InferOutput<typeof PointSchema>

const measureEntries = {
  path: PathSchema,
  section: v.string('must be in quotes, such as "5"'),
  title: LocalizedSchema,
  gist: LocalizedSchema,
  points: v.pipe(v.array(PointSchema), v.minLength(1, 'needs at least one point')),
  units: v.optional(v.array(ResponsibleUnitSchema), []),
  keywords: LocalizedWordsSchema,
}

/**
 * A measure as people write it in data/plans/*.yaml. `said`: how people for whom it is the answer tell of their
 * situation, in words of their own; search alone reads it.
 */
export const AuthoredMeasureSchema = v.strictObject({ ...measureEntries, said: v.optional(LocalizedWordsSchema) })

/** A measure in the library: the authored one with its id (`cs2022/16`) and plan. */
export const MeasureSchema = v.strictObject({ id: v.string(), plan: SlugSchema, ...measureEntries })
export type Measure = v.InferOutput<typeof MeasureSchema>

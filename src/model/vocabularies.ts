import * as v from 'valibot'
import { enterpriseGroups } from './groups'
import { ArticleSchema, SlugSchema } from './ids'
import { LocalizedSchema, LocalizedWordsSchema } from './localized'

export { enterpriseGroups }

export const EnterpriseTypeSchema = v.strictObject({
  id: SlugSchema,
  name: LocalizedSchema,
  line: LocalizedSchema,
  group: v.picklist(enterpriseGroups),
  icon: v.string(),
  synonyms: LocalizedWordsSchema,
})
export type EnterpriseType = v.InferOutput<typeof EnterpriseTypeSchema>

export const NeedSchema = v.strictObject({
  id: SlugSchema,
  name: LocalizedSchema,
  icon: v.string(),
  /** A concern of offices, not of companies: points may carry it, no filter offers it. */
  internal: v.optional(v.literal(true)),
  synonyms: LocalizedWordsSchema,
})
export type Need = v.InferOutput<typeof NeedSchema>

export const unitLevels = ['province', 'city', 'central', 'court-party', 'enterprise', 'group'] as const

export const UnitSchema = v.strictObject({
  id: SlugSchema,
  name: LocalizedSchema,
  full: LocalizedSchema,
  asWritten: v.array(v.string()),
  level: v.picklist(unitLevels),
  /** Present name and the year it took it; only where certain. */
  now: v.optional(v.strictObject({ name: LocalizedSchema, year: v.number() })),
})
export type Unit = v.InferOutput<typeof UnitSchema>

export const TermSchema = v.strictObject({
  id: SlugSchema,
  name: LocalizedSchema,
  /** One plain sentence; everyday words need none and are only for search. */
  means: v.optional(LocalizedSchema),
  everyday: v.optional(v.boolean(), false),
  synonyms: LocalizedWordsSchema,
})
export type Term = v.InferOutput<typeof TermSchema>

export const IndicatorRowSchema = v.strictObject({
  plan: SlugSchema,
  /** Where it stands in the text: a table's row or an article. */
  source: v.strictObject({ label: LocalizedSchema, article: v.optional(ArticleSchema) }),
  base: v.optional(v.strictObject({ year: v.number(), value: v.number() })),
  target: v.optional(
    v.strictObject({ year: v.number(), value: v.number(), bound: v.optional(v.picklist(['min', 'max', 'about'])) }),
  ),
  /** Per cent a year, as the text gives it. */
  growth: v.optional(v.strictObject({ value: v.number(), bound: v.optional(v.picklist(['min', 'max', 'about'])) })),
  /** True where the target is the sum over the period, not the last year. */
  cumulative: v.optional(v.boolean(), false),
  binding: v.optional(v.boolean()),
  unit: v.optional(LocalizedSchema),
  note: v.optional(LocalizedSchema),
})
export const IndicatorSchema = v.strictObject({
  id: SlugSchema,
  name: LocalizedSchema,
  unit: LocalizedSchema,
  category: v.picklist([
    'consumption',
    'trade',
    'investment',
    'overseas',
    'logistics',
    'ftz',
    'africa',
    'expo',
    'parks',
    'environment',
    'innovation',
  ]),
  rows: v.pipe(v.array(IndicatorRowSchema), v.minLength(1)),
  note: v.optional(LocalizedSchema),
})
export type Indicator = v.InferOutput<typeof IndicatorSchema>
export type IndicatorRow = v.InferOutput<typeof IndicatorRowSchema>

/** A country as it is searched for, whether or not a text names it. */
export const CountrySchema = v.strictObject({
  /** ISO 3166-1 alpha-2, in small letters. */
  id: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'is not two small letters of ISO 3166-1')),
  name: LocalizedSchema,
  /** Place id of the part of the world it belongs to. */
  region: SlugSchema,
  /** Capital, cities of trade, other names, what its people are called. */
  words: LocalizedWordsSchema,
})
export type Country = v.InferOutput<typeof CountrySchema>

export const MovedSchema = v.record(v.string(), v.string())

/**
 * A row of the glossary, a kind of company, a need or a place, as data/asked.yaml names it:
 * `term:overseas-contracting`.
 */
const SubjectSchema = v.pipe(v.string(), v.regex(/^(term|type|need|place):[a-z0-9-]+$/))
/** Article → what people who need it type: everyday words, troubles, short questions. Subject → what people call it. */
export const AskedSchema = v.record(
  v.union(
    [ArticleSchema, SubjectSchema],
    'is neither an article (cs2022/16) nor a subject (term:, type:, need: or place: and an id)',
  ),
  LocalizedWordsSchema,
)

/** A subject that people ask for and no plan deals with → how it is typed. */
export const UncoveredSchema = v.record(SlugSchema, LocalizedWordsSchema)

/**
 * A simple notion → its everyday words; an entry of two words needs both. The comment above it says what it takes in.
 */
export const NotionsSchema = v.record(SlugSchema, LocalizedWordsSchema)

const NotionsTogetherSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+( \+ [a-z0-9-]+)*$/, 'must be notions joined by plus signs, such as store + abroad'),
)
/** Notions said together → phrases of the Chinese texts for what is meant, the most telling first. */
export const CombinationsSchema = v.record(
  NotionsTogetherSchema,
  v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^\p{Script=Han}{2,}$/u, 'must be two Chinese characters or more'))),
    v.minLength(1),
  ),
)

/**
 * Term → articles to show who looks for it: 2 where one, or a clear passage of it, is about it, 1 where it is related.
 */
export const SubjectIndexSchema = v.record(SlugSchema, v.record(ArticleSchema, v.picklist([1, 2])))

/** Article → terms and places its official text names, if only in passing → how often. */
export const MentionsSchema = v.record(
  ArticleSchema,
  v.record(SlugSchema, v.pipe(v.number(), v.integer(), v.minValue(1))),
)

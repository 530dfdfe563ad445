import * as v from 'valibot'
import {
  EnterpriseTypeSchema,
  IndicatorSchema,
  MentionsSchema,
  MovedSchema,
  NeedSchema,
  SubjectIndexSchema,
  TermSchema,
  UnitSchema,
} from './vocabularies'
import { languages, type Language } from './languages'
import { MeasureSchema } from './measure'
import { PlaceSchema, RouteSchema } from './place'
import { PlanSchema } from './plan'

export const PlanPackSchema = v.strictObject({ plan: PlanSchema, measures: v.array(MeasureSchema) })
export type PlanPack = v.InferOutput<typeof PlanPackSchema>

/** What search needs to understand pinyin and traditional characters; made by the build from the texts. */
export const SearchKeysSchema = v.strictObject({
  /** Syllable → the characters usually read so. */
  characters: v.record(v.string(), v.string()),
  /** Word → its syllables, for words that read otherwise than their characters. */
  words: v.record(v.string(), v.string()),
  /** Pairs of a traditional and its simplified character. */
  traditional: v.string(),
  mentions: MentionsSchema,
})
export type SearchKeys = v.InferOutput<typeof SearchKeysSchema>

/**
 * What the search worker alone reads. Fetched last and stored apart, so that neither the first list nor any start waits
 * for it.
 */
export const SearchPackSchema = v.strictObject({
  index: SubjectIndexSchema,
  /**
   * Article or subject → what people type who mean it, a line each, by language with tabs between. One text a row is
   * read faster than lists. The pack has the subjects alone; in older ones, the Chinese lines.
   */
  asked: v.record(v.string(), v.string()),
  /** What notions said together mean, a line each; see search/notions.ts. Missing in packs of form 7 and older. */
  combinations: v.optional(v.string()),
})
export type SearchPack = v.InferOutput<typeof SearchPackSchema>

export const SharedPackSchema = v.strictObject({
  enterpriseTypes: v.array(EnterpriseTypeSchema),
  needs: v.array(NeedSchema),
  places: v.array(PlaceSchema),
  routes: v.array(RouteSchema),
  units: v.array(UnitSchema),
  indicators: v.array(IndicatorSchema),
  terms: v.array(TermSchema),
  /** Old measure or place id → the id it has now. */
  moved: MovedSchema,
  searchKeys: SearchKeysSchema,
})
export type SharedPack = v.InferOutput<typeof SharedPackSchema>

export const PackEntrySchema = v.strictObject({
  name: v.string(),
  /** Relative to the manifest; holds the first digits of the hash, so it may be cached for ever. */
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[0-9a-f]{12}\.json$/)),
  kind: v.picklist(['shared', 'plan', 'search']),
  bytes: v.number(),
  /** SHA-256 of the file's bytes, lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type PackEntry = v.InferOutput<typeof PackEntrySchema>

/** The words of some packs in one language, a list for each of them: the packs themselves have the Chinese ones. */
export const WordsEntrySchema = v.strictObject({
  ...PackEntrySchema.entries,
  kind: v.literal('words'),
  language: v.picklist(languages),
  /** Names of the packs they belong to, in the order of the lists. */
  of: v.pipe(v.array(v.string()), v.minLength(1)),
})
export type WordsEntry = v.InferOutput<typeof WordsEntrySchema>
export const WordListsSchema = v.array(v.array(v.union([v.string(), v.array(v.string())])))

/** The official wording of a plan's articles by measure id, where the operator has put the text beside the data. */
export const OriginalPackSchema = v.strictObject({
  plan: v.string(),
  articles: v.array(v.strictObject({ id: v.string(), text: v.string() })),
})
export type OriginalPack = v.InferOutput<typeof OriginalPackSchema>

/** A pack the library is complete without. Listed apart, so that an app that does not know it takes no notice. */
export const OptionalEntrySchema = v.strictObject({ ...PackEntrySchema.entries, kind: v.literal('original') })
export type OptionalEntry = v.InferOutput<typeof OptionalEntrySchema>

export const ManifestSchema = v.object({
  /** Day of the newest data and a digest of it, such as 2026.11.20-1a2b3c4d. */
  version: v.string(),
  schema: v.number(),
  packs: v.pipe(v.array(PackEntrySchema), v.minLength(1)),
  words: v.optional(v.array(WordsEntrySchema), []),
  optional: v.optional(v.array(OptionalEntrySchema), []),
})
export type Manifest = v.InferOutput<typeof ManifestSchema>

/** The library in memory: what pages and matching read. */
export interface Library extends SharedPack {
  version: string
  /** The languages its texts are in, Chinese among them. */
  languages: readonly Language[]
  plans: PlanPack['plan'][]
  measures: PlanPack['measures']
}

/** With what search alone reads: as it is compiled, and as the worker has it. */
export interface WholeLibrary extends Library {
  searchKeys: SearchKeys & SearchPack
}

import * as v from 'valibot'
import { ArticleSchema, SlugSchema } from '../../model/ids'
import { authored } from '../../model/languages'

const regex = v.pipe(
  v.string(),
  v.check((source) => isRegex(source), 'is no pattern: look for a bracket that is not closed'),
)
function isRegex(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'))
  } catch {
    return false
  }
}

/** data/phrases.yaml: what no text may hold, and what to write instead. */
export const PhraseSchema = v.strictObject({
  in: v.picklist(authored),
  /** A phrase, or several with | between them. Letters beside it make it another word. */
  find: regex,
  write: v.string(),
  /** The phrase is right where this stands in the same text. */
  unless: v.optional(regex),
  /** The phrase is right after one of these words in the same clause: “goods that are held”. */
  notAfter: v.optional(regex),
  /** The row holds only where the Chinese of the text has this. */
  zh: v.optional(regex),
  /** plans: titles, gists, points and aims. points: points and aims alone. Left out: everywhere. */
  where: v.optional(v.picklist(['plans', 'points'])),
  case: v.optional(v.literal(true)),
})
export type Phrase = v.InferOutput<typeof PhraseSchema>

/** data/names.yaml: one name for one thing, or terms that have one. */
export const OneNameSchema = v.union([
  v.strictObject({
    zh: v.array(v.string()),
    en: v.array(v.string()),
    fr: v.array(v.string()),
    /** Longer Chinese words in which the name means something else. */
    notIn: v.optional(v.array(v.string()), []),
  }),
  v.strictObject({ terms: v.array(SlugSchema) }),
])
export type OneName = v.InferOutput<typeof OneNameSchema>

/** data/verbs.yaml: which verbs of the table “Verb → strength” each official article has. */
export const VerbsSchema = v.record(ArticleSchema, v.array(v.string()))

/** data/place-exceptions.yaml: place → article that names it without a point of its own → why. */
export const PlaceExceptionsSchema = v.record(SlugSchema, v.record(ArticleSchema, v.string()))

/** data/shared-clauses.yaml: a clause that two articles share word for word, as marks of its pairs of characters. */
export const SharedClauseSchema = v.strictObject({ articles: v.array(ArticleSchema), pairs: v.array(v.string()) })
export type SharedClause = v.InferOutput<typeof SharedClauseSchema>

import * as v from 'valibot'
import { ArticleSchema, SlugSchema } from './ids'
import { LocalizedSchema } from './localized'

export const placeKinds = [
  'ftz-area',
  'bonded-zone',
  'bonded-logistics-centre',
  'dev-zone',
  'market',
  'expo-venue',
  'park',
  'airport',
  'river-port',
  'sea-port',
  'rail-node',
  'overseas-park',
  'overseas-node',
  'country',
  'city',
  'region',
  'platform',
  'event',
] as const
export type PlaceKind = (typeof placeKinds)[number]

/** WGS-84 degrees: latitude, longitude. A line that crosses the date line goes on past 180. */
export const PositionSchema = v.strictTuple([
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  v.pipe(v.number(), v.minValue(-180), v.maxValue(220)),
])
export type Position = v.InferOutput<typeof PositionSchema>

export const PlaceSchema = v.strictObject({
  id: SlugSchema,
  name: LocalizedSchema,
  kind: v.picklist(placeKinds),
  /** Absent for what exists only online, an event, or a site the text does not fix. */
  at: v.optional(PositionSchema),
  /** Metres of honest uncertainty around `at`. */
  within: v.optional(v.pipe(v.number(), v.minValue(50))),
  city: v.optional(SlugSchema),
  country: v.optional(SlugSchema),
  /** The wider region a city or country belongs to: hunan, africa, asean, europe. */
  region: v.optional(SlugSchema),
  aliases: v.optional(v.array(v.string()), []),
  planned: v.optional(v.boolean(), false),
  role: LocalizedSchema,
  functions: v.optional(v.array(v.strictObject({ text: LocalizedSchema, article: ArticleSchema })), []),
  articles: v.optional(v.array(ArticleSchema), []),
})
export type Place = v.InferOutput<typeof PlaceSchema>

export const routeModes = ['rail', 'river-sea', 'rail-sea', 'air', 'road'] as const
export type RouteMode = (typeof routeModes)[number]

export const RouteSchema = v.strictObject({
  id: SlugSchema,
  name: LocalizedSchema,
  mode: v.picklist(routeModes),
  status: v.picklist(['running', 'planned']),
  year: v.number(),
  summary: LocalizedSchema,
  /** Place ids in order. */
  stops: v.array(SlugSchema),
  /** Where it goes on to, where the text names a part of the world but no stop there. */
  to: v.optional(SlugSchema),
  /** Waypoints after the stop with that index (0 first), so that a sea lane stays at sea. */
  bends: v.optional(v.record(v.string(), v.array(PositionSchema)), {}),
  articles: v.pipe(v.array(ArticleSchema), v.minLength(1, 'needs the article that describes it')),
})
export type Route = v.InferOutput<typeof RouteSchema>

import * as v from 'valibot'
import { VersionVectorSchema } from './versionVector'
import { IdSchema } from './ids'

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const TargetSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^[\w./-]+$/))
const TimeSchema = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp())
const rows = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.array(v.object({ id: IdSchema, ...entries })), v.maxLength(200))

export const limits = { title: 200, line: 500, note: 20_000 } as const

const FollowUpSchema = v.object({
  id: IdSchema,
  what: text(limits.line),
  /** A day such as 2026-11-30, or '' while none is set. */
  due: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  done: v.boolean(),
})
export type FollowUp = v.InferOutput<typeof FollowUpSchema>

/**
 * One visit to a place, a company or an office, as the person wrote it down. Photos and files are kept apart
 * (attachments.ts).
 */
export const VisitSchema = v.object({
  id: IdSchema,
  title: text(limits.title),
  /** Day and time on the spot: 2026-11-21T10:20, without a zone, as the person reads it on the wall. */
  at: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/)),
  /** Degrees, WGS 84; `within` in metres. */
  position: v.optional(
    v.object({
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      within: v.pipe(v.number(), v.minValue(0), v.maxValue(1e7)),
    }),
  ),
  people: rows({ name: text(limits.title), about: text(limits.line) }),
  answers: rows({ question: text(limits.line), answer: text(limits.note) }),
  followUps: rows({ ...FollowUpSchema.entries }),
  note: text(limits.note),
  measures: v.pipe(v.array(TargetSchema), v.maxLength(200)),
  places: v.pipe(v.array(TargetSchema), v.maxLength(200)),
  /** The visit of which this is another version, where two windows or two phones changed it apart. */
  copyOf: v.optional(IdSchema),
  createdAt: TimeSchema,
  changedAt: TimeSchema,
  clock: v.optional(VersionVectorSchema, {}),
})
export type Visit = v.InferOutput<typeof VisitSchema>

/**
 * A visit as it is stored: with the windows that wrote it and how far each had come, the last one at the end. Backups
 * leave this out.
 */
export interface StoredVisit extends Visit {
  turns?: Turn[]
}
/** A window's name and the number of its change. */
export type Turn = [window: string, number: number]

const pad = (value: number) => String(value).padStart(2, '0')
/** The reading of the wall clock: 2026-11-21T10:20. */
function wallTime(now: Date): string {
  const day = [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join('-')
  return `${day}T${pad(now.getHours())}:${pad(now.getMinutes())}`
}

export const aVisit = (id: string, now: Date, change: Partial<Visit> = {}): Visit => ({
  id,
  title: '',
  at: wallTime(now),
  people: [],
  answers: [],
  followUps: [],
  note: '',
  measures: [],
  places: [],
  createdAt: now.toISOString(),
  changedAt: now.toISOString(),
  clock: {},
  ...change,
})

/** What the person wrote, as one text: two visits with the same are the same, whatever their ids and clocks. */
export const contentOf = ({ title, at, position, people, answers, followUps, note, measures, places }: Visit): string =>
  JSON.stringify([
    title,
    at,
    position && [position.lat, position.lng, position.within],
    people.map(({ name, about }) => [name, about]),
    answers.map(({ question, answer }) => [question, answer]),
    followUps.map(({ what, due, done }) => [what, due, done]),
    note,
    measures,
    places,
  ])

/** All words of a visit, for search and for a first line. */
export const wordsOf = ({ title, people, answers, followUps, note }: Visit): string[] =>
  [
    title,
    note,
    ...people.flatMap(({ name, about }) => [name, about]),
    ...answers.flatMap(({ question, answer }) => [question, answer]),
    ...followUps.map(({ what }) => what),
  ].filter(Boolean)

export interface DueFollowUp extends FollowUp {
  visit: Visit
}

/** Everything to be done, of all visits: open before done, by due day, those without one last. */
export const followUpsOf = (visits: readonly Visit[]): DueFollowUp[] =>
  visits
    .flatMap((visit) => visit.followUps.filter(({ what }) => what.trim()).map((followUp) => ({ ...followUp, visit })))
    .sort((a, b) => Number(a.done) - Number(b.done) || (a.due || '9999').localeCompare(b.due || '9999'))

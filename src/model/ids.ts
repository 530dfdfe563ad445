import * as v from 'valibot'

/** Ids are lower-case words joined by hyphens; they stand in addresses and bookmarks for ever. */
export const SlugSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as huanghua-airport'),
)

/** A measure's path inside its plan, as the text numbers it: 16, S2, R7, 4.3.2. */
export const PathSchema = v.pipe(
  v.string('must be in quotes, such as "16"'),
  v.regex(/^[A-Z]?\d+(\.\d+)*$/, 'must be the number of the article, such as "16", "S2" or "4.3.2"'),
)

/** An article of a text: plan id, slash, path; a frame of the plan has a word instead of a number. */
export const ArticleSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]+\d{4}\/[A-Za-z0-9.-]+$/, 'must be a plan id, a slash and a number, such as cs2022/16'),
)

export const DateSchema = v.pipe(v.string(), v.isoDate('must be a date such as 2022-07-21'))

/** A day, or a year alone where a text gives no more. */
export const DayOrYearSchema = v.union(
  [DateSchema, v.pipe(v.string(), v.regex(/^\d{4}$/))],
  'must be a date such as 2022-07-21, or a year in quotes',
)

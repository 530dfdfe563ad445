import { nothingAsked } from '../model/packVersion'
import type { SearchPack } from '../model/pack'

/**
 * Subjects whose words stand in one row: a row is copied in one go, and the whole pack at once would hold up a slow
 * phone.
 */
const subjectsPerRow = 150

/** What search alone reads as rows for the database, none of them long. */
export function searchRows({ index, asked }: SearchPack): SearchPack[] {
  const subjects = Object.entries(asked)
  const rows: SearchPack[] = [{ index, asked: {} }]
  for (let from = 0; from < subjects.length; from += subjectsPerRow)
    rows.push({ index: {}, asked: Object.fromEntries(subjects.slice(from, from + subjectsPerRow)) })
  return rows
}

/** The pack that was stored in these rows; one that asks nothing where there are none. */
export const searchPackOf = (rows: readonly SearchPack[]): SearchPack =>
  rows.reduce(
    (pack, row) => ({ index: { ...pack.index, ...row.index }, asked: { ...pack.asked, ...row.asked } }),
    nothingAsked,
  )

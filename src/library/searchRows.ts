import { languages } from '../model/languages'
import { nothingAsked } from '../model/packVersion'
import type { SearchPack } from '../model/pack'
import type { WordsRow } from './rows'

/**
 * Subjects whose words stand in one row: a row is copied in one go, and the whole pack at once would hold up a slow
 * phone.
 */
const subjectsPerRow = 150

/** What search alone reads as rows for the database, none of them long. */
export function searchRows({ index, asked, combinations }: SearchPack): SearchPack[] {
  const subjects = Object.entries(asked)
  const rows: SearchPack[] = [{ index, asked: {}, ...(combinations && { combinations }) }]
  for (let from = 0; from < subjects.length; from += subjectsPerRow)
    rows.push({ index: {}, asked: Object.fromEntries(subjects.slice(from, from + subjectsPerRow)) })
  return rows
}

/**
 * What is asked for, a line each, by language with tabs between, where the pack has the subjects alone, or, as older
 * ones, the Chinese lines.
 */
export function withLines({ asked, ...others }: SearchPack, rows: readonly WordsRow[]): SearchPack {
  const byLanguage = languages.map(
    (language) => rows.find((row) => row.of === 'search' && row.language === language)?.words,
  )
  if (!byLanguage.some(Boolean)) return { asked, ...others }
  const places = new Map(
    Object.keys(asked)
      .sort()
      .map((subject, place) => [subject, place]),
  )
  const lineOf = (subject: string, packed: string) => {
    const [chinese, ...spoken] = byLanguage.map((words) => words?.[places.get(subject) ?? -1] ?? '')
    return [packed || chinese, ...spoken].join('\t').replace(/\t+$/, '')
  }
  return {
    ...others,
    asked: Object.fromEntries(Object.entries(asked).map(([subject, packed]) => [subject, lineOf(subject, packed)])),
  }
}

/** The pack that was stored in these rows; one that asks nothing where there are none. */
export const searchPackOf = (rows: readonly SearchPack[]): SearchPack =>
  rows.reduce(
    (pack, row) => ({
      ...pack,
      ...row,
      index: { ...pack.index, ...row.index },
      asked: { ...pack.asked, ...row.asked },
    }),
    nothingAsked,
  )

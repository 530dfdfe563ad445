import * as v from 'valibot'
import { DateSchema } from '../model/ids'
import { IdSchema, markOf } from './ids'

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
/** The reader of texts takes a million characters and no more. The rest is what no honest text comes near. */
const most = {
  characters: 1_000_000,
  path: 60,
  title: 400,
  name: 300,
  sections: 5_000,
  articles: 20_000,
  passages: 5_000,
  tables: 2_000,
  rows: 5_000,
  cell: 5_000,
  remarks: 100,
} as const
/** All texts together, in characters: a backup has to hold them. */
export const mostTogether = 12_000_000

const remarkKinds = ['letters', 'pages', 'cells', 'words', 'gap', 'repeat', 'restart', 'no-articles'] as const

const ArticleSchema = v.object({
  path: text(most.path),
  section: text(most.path),
  title: text(most.title),
  text: text(most.characters),
})

/**
 * An official text that the person opened, cut into articles by the machine and reviewed by nobody. Never changed once
 * it is kept.
 */
export const OwnTextSchema = v.object({
  id: IdSchema,
  title: text(most.title),
  fileName: text(most.name),
  addedAt: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  number: v.optional(text(most.name)),
  issuer: v.optional(text(most.name)),
  issued: v.optional(DateSchema),
  period: v.optional(v.object({ from: DateSchema, to: DateSchema })),
  sections: v.pipe(v.array(v.object({ path: text(most.path), title: text(most.title) })), v.maxLength(most.sections)),
  articles: v.pipe(v.array(ArticleSchema), v.maxLength(most.articles)),
  /** Aims, looking back, boxes: what stands outside the articles. */
  passages: v.pipe(
    v.array(v.object({ title: text(most.title), text: text(most.characters) })),
    v.maxLength(most.passages),
  ),
  tables: v.pipe(
    v.array(
      v.object({ title: text(most.title), rows: v.pipe(v.array(v.array(text(most.cell))), v.maxLength(most.rows)) }),
    ),
    v.maxLength(most.tables),
  ),
  /** Only the first million characters were taken. */
  cut: v.optional(v.boolean(), false),
  /** What was not read, and what the reader was unsure of. */
  remarks: v.optional(
    v.pipe(
      v.array(v.object({ kind: v.picklist(remarkKinds), at: v.pipe(v.number(), v.minValue(0)), count: v.number() })),
      v.maxLength(most.remarks),
    ),
    [],
  ),
})
export type OwnText = v.InferOutput<typeof OwnTextSchema>
export type FoundText = Omit<OwnText, 'id' | 'fileName' | 'addedAt'>

/**
 * What was read in a file → what is kept of it, within the limits a backup is held to. A text without a title goes by
 * its file.
 */
export function ownTextOf(found: FoundText, fileName: string, now: Date): OwnText {
  const { number, issuer, issued, period } = found
  const title = clip(found.title || fileName.replace(/\.[^.]*$/, ''), most.title)
  const content = {
    title,
    articles: found.articles.slice(0, most.articles).map((each) => ({
      path: clip(each.path, most.path),
      section: clip(each.section, most.path),
      title: clip(each.title, most.title),
      text: clip(each.text, most.characters),
    })),
    passages: found.passages
      .slice(0, most.passages)
      .map((each) => ({ title: clip(each.title, most.title), text: clip(each.text, most.characters) })),
  }
  return {
    ...content,
    id: ownTextId(content),
    fileName: clip(fileName, most.name),
    addedAt: now.toISOString(),
    ...(number && { number: clip(number, most.name) }),
    ...(issuer && { issuer: clip(issuer, most.name) }),
    ...(v.is(DateSchema, issued) && { issued }),
    ...(period && v.is(DateSchema, period.from) && v.is(DateSchema, period.to) && { period }),
    sections: found.sections
      .slice(0, most.sections)
      .map((each) => ({ path: clip(each.path, most.path), title: clip(each.title, most.title) })),
    tables: found.tables.slice(0, most.tables).map((table) => ({
      title: clip(table.title, most.title),
      rows: table.rows.slice(0, most.rows).map((row) => row.map((cell) => clip(cell, most.cell))),
    })),
    cut: found.cut,
    remarks: found.remarks.slice(0, most.remarks),
  }
}
const clip = (words: string, length: number): string => words.slice(0, length)

/** The same words have the same id on every phone, so that a file opened twice, or restored, is there once. */
function ownTextId({ title, articles, passages }: Pick<OwnText, 'title' | 'articles' | 'passages'>): string {
  const words = [title, articles.map(({ path, text }) => [path, text]), passages.map(({ text }) => text)]
  return `t-${markOf(JSON.stringify(words))}`
}

/** How much of the limit a text takes, in characters. */
export const sizeOf = ({ articles, passages, tables }: OwnText): number =>
  [...articles, ...passages].reduce((sum, { text: words }) => sum + words.length, 0) +
  tables.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.join('').length, 0), 0)

import { draftPlan } from './draftPlan'
import { mostCharacters } from './lines'
import { readDocument, type Loss, type ReadOptions } from './read/readDocument'
import type { Doubt, Draft, Known } from './types'

/** What a person keeps of a text she opened: the parts of a draft that can be read without an editor. */
export interface ReadText extends Pick<Draft, 'title' | 'number' | 'issued' | 'period'> {
  issuer?: string
  sections: { path: string; title: string }[]
  articles: { path: string; section: string; title: string; text: string }[]
  passages: { title: string; text: string }[]
  tables: { title: string; rows: string[][] }[]
  cut: boolean
  /** What was not read, and what the reader was unsure of, each with its page, table or line. */
  remarks: Remark[]
}

/** `gap`, `repeat`, `restart` and `no-articles` are told by their line, the others by page or table. */
export interface Remark {
  kind: Loss['kind'] | 'gap' | 'repeat' | 'restart' | 'no-articles'
  at: number
  count: number
}
const told = ['gap', 'repeat', 'restart', 'no-articles'] as const
/** More of them than this say nothing that the first do not. */
const mostRemarks = 30

function remarksOf(losses: Loss[], doubts: Doubt[]): Remark[] {
  const unsure = doubts.flatMap(({ kind, line }): Remark[] => {
    const one = told.find((each) => each === kind)
    return one ? [{ kind: one, at: line, count: 1 }] : []
  })
  return [...losses, ...unsure].slice(0, mostRemarks)
}

/**
 * The bytes of a .txt, .docx or .pdf → its chapters, articles, passages and tables. A text without articles becomes
 * one.
 * @throws {DocumentError} for a file that cannot be read
 */
export async function readOwnText(bytes: Uint8Array, known: Known, options: ReadOptions = {}): Promise<ReadText> {
  const losses: Loss[] = []
  const source = await readDocument(bytes, { ...options, onLoss: (loss) => losses.push(loss) })
  const { title, number, issuer, issued, period, sections, articles, frames, tables, doubts } = draftPlan(source, known)
  const whole = { path: '1', section: '0', title, text: source.slice(0, mostCharacters).trim() }
  return {
    title,
    ...(number && { number }),
    ...(issuer && { issuer: issuer.written }),
    ...(issued && { issued }),
    ...(period && { period }),
    sections: sections.map((section) => ({ path: section.path, title: section.title })),
    articles: articles.length
      ? articles.map(({ path, section, title: head, text }) => ({ path, section, title: head, text }))
      : [whole],
    passages: articles.length
      ? frames.filter(({ text }) => text).map((frame) => ({ title: frame.title, text: frame.text }))
      : [],
    tables: tables.map((table) => ({ title: table.title, rows: table.rows })),
    cut: source.length > mostCharacters,
    remarks: remarksOf(losses, doubts),
  }
}

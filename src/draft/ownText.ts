import { draftPlan } from './draftPlan'
import { mostCharacters } from './lines'
import { readDocument } from './read/readDocument'
import type { Draft, Known } from './types'

/** What a person keeps of a text she opened: the parts of a draft that can be read without an editor. */
export interface ReadText extends Pick<Draft, 'title' | 'number' | 'issued' | 'period'> {
  issuer?: string
  sections: { path: string; title: string }[]
  articles: { path: string; section: string; title: string; text: string }[]
  passages: { title: string; text: string }[]
  tables: { title: string; rows: string[][] }[]
  cut: boolean
}

/**
 * The bytes of a .txt, .docx or .pdf → its chapters, articles, passages and tables. A text without articles becomes
 * one.
 * @throws {DocumentError} for a file that cannot be read
 */
export async function readOwnText(bytes: Uint8Array, known: Known): Promise<ReadText> {
  const source = await readDocument(bytes)
  const { title, number, issuer, issued, period, sections, articles, frames, tables } = draftPlan(source, known)
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
  }
}

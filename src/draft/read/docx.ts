import { strFromU8, unzipSync } from 'fflate'
import { markerOf } from '../markers'
import { numberingOf } from './numbering'
import { DocumentError } from './readDocument'
import { stepsOf } from './xml'
import { lastOf } from '../../model/last'

/** A part of the file unpacks to no more than this many bytes: a book's text has a tenth. */
const mostUnpacked = 100_000_000
const parts = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml']
/** What Word keeps beside the text as it stands: deleted words, field codes, doubles for old versions. */
const hidden = ['w:del', 'w:instrText', 'mc:Fallback', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange']

interface Paragraph {
  text: string
  style: string
  list?: string
  level?: number
  outline?: number
}
interface Style {
  based?: string
  list?: string
  level?: number
  outline?: number
}

/**
 * A Word file → its text: one line a paragraph, automatic numbers written out, rows of tables with tabs, unnumbered
 * headings behind #.
 */
export function readDocx(bytes: Uint8Array): string {
  const files = unzip(bytes)
  const text = (name: string) => (files[name] ? strFromU8(files[name]) : '')
  if (!files[parts[0]!]) throw new DocumentError('kind')
  const numbering = numberingOf(text(parts[1]!))
  const styles = stylesOf(text(parts[2]!))
  const lines = linesOf(text(parts[0]!), (paragraph) => finish(paragraph, styles, numbering.next))
  return withoutLoneHeadings(lines).join('\n')
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!parts.includes(name)) return false
        if (originalSize > mostUnpacked) throw new DocumentError('too-big')
        return true
      },
    })
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('damaged')
  }
}

function finish(
  { text, style, ...own }: Paragraph,
  styles: Map<string, Style>,
  next: (list: string, level: number) => string,
): string {
  const inherited = inherit(style, styles)
  const list = own.list ?? inherited.list
  const number = list && list !== '0' && text.trim() ? next(list, own.level ?? inherited.level ?? 0) : ''
  const outline = own.outline ?? inherited.outline
  const line = number + text
  return outline !== undefined && outline < 3 && text.trim() && text.length <= 60 && !markerOf(line)
    ? `${'#'.repeat(outline + 1)} ${line}`
    : line
}

function inherit(id: string, styles: Map<string, Style>): Style {
  const found: Style = {}
  for (let at = styles.get(id), depth = 0; at && depth < 10; at = styles.get(at.based ?? ''), depth++) {
    found.list ??= at.list
    found.level ??= at.level
    found.outline ??= at.outline
  }
  return found
}

function stylesOf(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style = {}
  for (const step of stepsOf(xml)) {
    if (step.kind !== 'open') continue
    const value = step.attribute('w:val')
    if (step.name === 'w:style') styles.set(step.attribute('w:styleId') ?? '', (style = {}))
    else if (step.name === 'w:basedOn') style.based = value
    else if (step.name === 'w:numId') style.list = value
    else if (step.name === 'w:ilvl') style.level = Number(value)
    else if (step.name === 'w:outlineLvl') style.outline = Number(value)
  }
  return styles
}

interface Table {
  rows: string[][]
  cell: string[]
}

/** Paragraphs and rows in order. A table of one column is a box of ordinary paragraphs. */
function linesOf(xml: string, finished: (paragraph: Paragraph) => string): string[] {
  const lines: string[] = []
  const tables: Table[] = []
  let paragraph: Paragraph = { text: '', style: '' }
  let inText = false
  let skip = 0
  const emit = (...more: string[]) => (lastOf(tables)?.cell ?? lines).push(...more)
  for (const step of stepsOf(xml)) {
    if (step.kind === 'text') {
      if (inText && !skip) paragraph.text += step.text
      continue
    }
    const { kind, name, attribute } = step
    const open = kind === 'open'
    if (hidden.includes(name)) skip += open ? 1 : -1
    if (skip > 0) continue
    if (name === 'w:t') inText = open
    else if (name === 'w:p' && open) paragraph = { text: '', style: '' }
    else if (name === 'w:p') emit(...finished(paragraph).split('\n'))
    else if (name === 'w:tbl' && open) tables.push({ rows: [], cell: [] })
    else if (name === 'w:tr' && open) lastOf(tables)?.rows.push([])
    else if (name === 'w:tc' && open) lastOf(tables)!.cell = []
    else if (name === 'w:tc') lastOf(lastOf(tables)?.rows ?? [])?.push(lastOf(tables)!.cell.join('\n'))
    else if (name === 'w:tbl') {
      const { rows } = tables.pop() ?? { rows: [] }
      emit(
        ...rows.flatMap((row) =>
          row.length > 1 && !rows.every(({ length }) => length === 1)
            ? [row.map((cell) => cell.replaceAll('\n', '')).join('\t')]
            : row.join('\n').split('\n'),
        ),
      )
    } else if (open) inside(paragraph, name, attribute)
  }
  return lines
}

function inside(paragraph: Paragraph, name: string, attribute: (name: string) => string | undefined): void {
  const value = attribute('w:val')
  if (name === 'w:tab') paragraph.text += paragraph.text ? ' ' : '\u3000'
  else if (name === 'w:br' || name === 'w:cr') paragraph.text += attribute('w:type') === 'page' ? '\f' : '\n'
  else if (name === 'w:noBreakHyphen') paragraph.text += '-'
  else if (name === 'w:pStyle') paragraph.style = value ?? ''
  else if (name === 'w:numId') paragraph.list = value
  else if (name === 'w:ilvl') paragraph.level = Number(value)
  else if (name === 'w:outlineLvl') paragraph.outline = Number(value)
}

/** A heading that stands alone on its level is the title, not a chapter. */
function withoutLoneHeadings(lines: string[]): string[] {
  const levels = lines.map((line) => /^#{1,3}(?= )/.exec(line)?.[0])
  const counts = new Map<string | undefined, number>()
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1)
  return lines.map((line, index) =>
    levels[index] && counts.get(levels[index]) === 1 ? line.replace(/^#+ /, '') : line,
  )
}

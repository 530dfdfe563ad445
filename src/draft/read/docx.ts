import { strFromU8, unzipSync } from 'fflate'
import { mostCharacters } from '../lines'
import { markerOf } from '../markers'
import { numberingOf } from './numbering'
import { DocumentError, type ReadOptions } from './readDocument'
import { gridOf, type Cell } from './tableGrid'
import { stepsOf, type XmlStep } from './xml'
import { lastOf } from '../../model/last'

/** A part of the file unpacks to no more than this many bytes: a plan of 150 pages has a fifth. */
const mostUnpacked = 24_000_000
/** Tags read of a document. A slow phone takes some ten seconds for them. */
const mostTags = 1_500_000
const parts = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml']
/** What Word keeps beside the text as it stands: deleted words, field codes, doubles for old versions. */
const hidden = ['w:del', 'w:instrText', 'mc:Fallback', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange', 'w:rt', 'w:tblGrid']

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
export function readDocx(bytes: Uint8Array, options: ReadOptions = {}): string {
  const files = unzip(bytes)
  const text = (name: string) => (files[name] ? strFromU8(files[name]) : '')
  if (!files[parts[0]!]) throw new DocumentError('kind')
  const numbering = numberingOf(text(parts[1]!))
  const styles = stylesOf(text(parts[2]!))
  const lines = linesOf(text(parts[0]!), (paragraph) => finish(paragraph, styles, numbering.next), options)
  return withoutLoneHeadings(lines).join('\n')
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!parts.includes(name)) return false
        if (originalSize > mostUnpacked) throw new DocumentError('too-long')
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
  rows: Cell[][]
  cell: Cell & { lines: string[] }
}
const emptyCell = () => ({ text: '', lines: [] as string[], columns: 1, continued: false })

/**
 * Paragraphs and rows in order. What nests, a text box in a paragraph or a table in a cell, stands on a stack; a box's
 * paragraphs follow the one it hangs on. A table of one column is a box of ordinary paragraphs.
 */
function linesOf(xml: string, finished: (paragraph: Paragraph) => string, options: ReadOptions): string[] {
  const walk = new DocumentWalk(finished, options)
  let tags = 0
  for (const step of stepsOf(xml)) {
    walk.take(step)
    tags += 1
    if (tags % progressEvery === 0) options.onProgress?.(Math.min(1, step.at / xml.length))
    if (tags <= mostTags && walk.characters <= mostCharacters) continue
    options.onLoss?.({ kind: 'words', at: 0, count: xml.length - step.at })
    break
  }
  return walk.end()
}
const progressEvery = 20_000

interface OpenParagraph extends Paragraph {
  /** Lines of text boxes that hang on it. */
  boxes: string[]
  /** Tables open when it began: those inside it are its boxes'. */
  depth: number
}

class DocumentWalk {
  characters = 0
  private readonly lines: string[] = []
  private readonly tables: Table[] = []
  private readonly paragraphs: OpenParagraph[] = []
  private inText = false
  private skip = 0
  private vanished = false
  private tableCount = 0

  constructor(
    private readonly finished: (paragraph: Paragraph) => string,
    private readonly options: ReadOptions,
  ) {}

  take(step: XmlStep): void {
    const paragraph = lastOf(this.paragraphs)
    if (step.kind === 'text') {
      if (!this.inText || this.skip || this.vanished || !paragraph) return
      paragraph.text += step.text
      this.characters += step.text.length
      return
    }
    const open = step.kind === 'open'
    if (hidden.includes(step.name)) this.skip = Math.max(0, this.skip + (open ? 1 : -1))
    if (this.skip > 0) return
    if (step.name === 'w:t' || step.name === 'm:t') this.inText = open
    else if (step.name === 'w:r') this.vanished = false
    else if (step.name === 'w:vanish' && open) this.vanished = !/^(?:0|false|off)$/.test(step.attribute('w:val') ?? '')
    else if (step.name === 'w:p') this.paragraph(open)
    else if (/^w:(?:tbl|tr|tc)$/.test(step.name)) this.table(step.name, open)
    else if (open && lastOf(this.tables) && !this.inCellParagraph()) this.cellProperty(step)
    else if (open && paragraph) inside(paragraph, step.name, step.attribute)
  }

  /** Lines that were open when the document broke off are kept. */
  end(): string[] {
    while (this.paragraphs.length) this.paragraph(false)
    while (this.tables.length) this.table('w:tbl', false)
    return this.lines
  }

  private inCellParagraph(): boolean {
    const paragraph = lastOf(this.paragraphs)
    return paragraph !== undefined && paragraph.depth >= this.tables.length
  }

  /** Where finished lines go: into the text box of an outer paragraph, a cell, or the document. */
  private emit(...more: string[]): void {
    const paragraph = lastOf(this.paragraphs)
    if (paragraph && paragraph.depth >= this.tables.length) paragraph.boxes.push(...more)
    else (lastOf(this.tables)?.cell.lines ?? this.lines).push(...more)
  }

  private paragraph(open: boolean): void {
    if (open) {
      this.paragraphs.push({ text: '', style: '', boxes: [], depth: this.tables.length })
      return
    }
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const own = this.finished(paragraph).split('\n')
    this.emit(...(paragraph.boxes.length && !paragraph.text.trim() ? [] : own), ...paragraph.boxes)
  }

  private table(name: string, open: boolean): void {
    const table = lastOf(this.tables)
    if (name === 'w:tbl' && open) this.tables.push({ rows: [], cell: emptyCell() })
    else if (name === 'w:tr' && open) table?.rows.push([])
    else if (name === 'w:tc' && open && table) table.cell = emptyCell()
    else if (name === 'w:tc' && table) {
      table.cell.text = table.cell.lines.join('\n')
      lastOf(table.rows)?.push(table.cell)
    } else if (name === 'w:tbl' && this.tables.pop() && table) {
      this.tableCount += 1
      const { lines, lost } = gridOf(table.rows)
      if (lost) this.options.onLoss?.({ kind: 'cells', at: this.tableCount, count: lost })
      this.emit(...lines)
    }
  }

  private cellProperty({ name, attribute }: Extract<XmlStep, { kind: 'open' | 'close' }>): void {
    const table = lastOf(this.tables)
    const value = attribute('w:val')
    if (!table) return
    if (name === 'w:gridSpan') table.cell.columns = Math.max(1, Number(value) || 1)
    else if (name === 'w:vMerge') table.cell.continued = value !== 'restart'
    else if (name === 'w:gridBefore' && Number(value) > 0)
      lastOf(table.rows)?.push({ ...emptyCell(), columns: Number(value) })
  }
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

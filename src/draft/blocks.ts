import type { Line } from './lines'
import { markerOf, type Marker } from './markers'
import { quantile } from './noise'
import { joinLines } from './join'
import { captionOf, tableRuns } from './tables'
import type { Span } from './types'
import { lastOf } from '../model/last'

/** A paragraph, heading or table with its hard line breaks undone. */
export interface Block {
  kind: 'text' | 'table' | 'box' | 'tail'
  text: string
  lines: Span
  marker?: Marker
  /** A heading on lines of its own: no sentence in it. */
  heading: boolean
  rows?: string[][]
}

const sentenceEnd = /[。！？；：…!?;:][”’』」》）)】]*$/
const unitLabel = /^(?:责任|牵头|配合|主办|协办|参与|实施|承办|主管)(?:单位|部门|机构|主体|处室|科室|领导)|^责任分工/
const endsInUnits = /(?:责任|牵头|配合|主办|协办|参与)(?:单位|部门|机构)[：:][^。；]{2,80}$/
const boxTitle = /^专栏\s*[\d一二三四五六七八九十]{0,3}\s*[：:\s]?.{0,40}$/
const dateAlone = /^(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[二一]\S{3}年\S{1,3}月\S{1,3}日)(?:[（(]此件.{1,20}[）)])?$/
const tailStart = new RegExp(
  [
    /^(?:抄送|主送|抄报|分送|主题词|公开(?:方式|属性|选项|类别|形式)|信息公开.{0,4})[：:]/,
    /^本(?:意见|方案|计划|措施|办法|政策|规划|通知|细则)自.{2,40}(?:施行|实施|执行|生效)/,
    /^[（(](?:此件|联系人|信息公开)/,
    /\d日印发$/,
  ]
    .map(({ source }) => source)
    .join('|'),
)
const special = [
  unitLabel,
  boxTitle,
  dateAlone,
  tailStart,
  /^(?:——|‛‛|注[：:]|【|附[：:]|[表图]\s*\d{1,2}\s*[：:\s]|各[^，。]{2,60}[：:]$)/,
]
const isFinished = (text: string): boolean => sentenceEnd.test(text) || /[）)】]$/.test(text)
export const isDate = (text: string): boolean => dateAlone.test(text)
const isTail = (text: string): boolean => tailStart.test(text)

/** Lines → blocks. Which numbers are truly numbering is settled later, in the outline. */
export function toBlocks(lines: Line[]): Block[] {
  const layout = measure(lines)
  const tables = tableRuns(lines)
  const blocks: Block[] = []
  let open: Line[] = []
  const close = () => {
    if (open.length) blocks.push(blockOf(open))
    open = []
  }
  lines.forEach((line, index) => {
    const table = tables.get(line)
    if (table) {
      close()
      if (table[0] === line) blocks.push(tableBlock(table))
    } else {
      if (!open.length || breaks(lines, index, open, layout)) close()
      open.push(line)
    }
  })
  close()
  return blocks
}

/** Columns a justified line may fall short by, and those a lost indent takes from a paragraph's first line. */
const slack = 7
const indent = 4

interface Layout {
  wrapped: boolean
  blankMeans: boolean
  /** Some lines are indented and most are not, so an indent opens a paragraph. */
  indentMeans: boolean
  full: (index: number, opens: boolean) => boolean
}

/** How the text was broken into lines: by paragraph or by paper, and whether blank lines mean anything. */
function measure(lines: Line[]): Layout {
  const prose = lines.filter(({ width, cells }) => width >= 20 && cells.length < 2)
  const unfinished = prose.filter(({ text }) => !isFinished(text))
  const followed = unfinished.filter((line) => lines[lines.indexOf(line) + 1]?.blankBefore)
  const wrapped = unfinished.length > prose.length * 0.4
  const usual = quantile(
    prose.map(({ width }) => width),
    0.9,
  )
  const indented = lines.filter((line) => line.indented).length
  const local = lines.map((_, index) =>
    Math.max(...lines.slice(Math.max(0, index - 5), index + 6).map(({ width }) => width)),
  )
  return {
    wrapped,
    indentMeans: indented > 0 && indented < lines.length * 0.6,
    blankMeans: followed.length < unfinished.length * 0.4,
    full: (index, opens) => {
      const widest = wrapped ? Math.min(local[index] ?? usual, Math.max(usual, 20)) : Math.max(usual, 60)
      return (lines[index]?.width ?? 0) >= widest - slack - (opens ? indent : 0)
    },
  }
}

/** Whether a new paragraph begins at this line. */
function breaks(lines: Line[], index: number, open: Line[], layout: Layout): boolean {
  const line = lines[index]!
  const before = lines[index - 1]!
  const paragraph = open.map(({ text }) => text).join('')
  const finished = isFinished(before.text)
  const full = layout.full(index - 1, open.length === 1 && !markerOf(before.raw) && before.width > 40)
  if (special.some((pattern) => pattern.test(line.text)) && (finished || !full)) return true
  if (signs(lines, index)) return true
  const marker = markerOf(line.raw)
  if (marker && (finished || !full || (layout.blankMeans && line.blankBefore))) return true
  // In a narrow column a heading fills its line.
  if (marker && !marker.weak && line.indented && layout.indentMeans) return true
  // A list of units often ends without a full stop; and where lines are paragraphs, a number opens one.
  if (marker && !marker.weak && (!layout.wrapped || endsInUnits.test(paragraph))) return true
  const heading = !/[。；，]/.test(paragraph)
  if (special.slice(1).some((pattern) => pattern.test(paragraph))) return !full || finished
  if (!layout.wrapped) return finished || heading || !full
  if (sentenceEnd.test(before.text)) return !full || (layout.blankMeans && line.blankBefore) || line.indented
  if (heading && !full) return true
  return finished && !full
}

/** The name of an office with a date under it, and no more than two further names between. */
function signs(lines: Line[], index: number): boolean {
  const name = (line: Line | undefined) =>
    line !== undefined && line.width <= 50 && !/[，。；：、]/.test(line.text) && !markerOf(line.raw)
  if (!name(lines[index])) return false
  let at = index + 1
  while (at <= index + 3 && name(lines[at]) && !isDate(lines[at]!.text)) at += 1
  return isDate(lines[at]?.text ?? '')
}

function blockOf(lines: Line[]): Block {
  const text = joinLines(lines.map((line) => line.text))
  const marker = markerOf(lines[0]!.raw)
  const rest = marker ? joinLines([marker.rest, ...lines.slice(1).map((line) => line.text)]) : text
  const kind = boxTitle.test(text) && !/[。]/.test(text) ? 'box' : isTail(text) ? 'tail' : 'text'
  return {
    kind,
    text: rest,
    lines: { from: lines[0]!.no, to: lastOf(lines)!.no },
    ...(marker && kind === 'text' && { marker }),
    heading: !/[。；]/.test(rest) && !sentenceEnd.test(rest.replace(/[：:]$/, '')) && rest.length <= 60,
  }
}

const tableBlock = (run: Line[]): Block => {
  const caption = captionOf(run)
  return {
    kind: 'table',
    text: (caption ?? run[0]!).text,
    lines: { from: run[0]!.no, to: lastOf(run)!.no },
    heading: false,
    rows: run.slice(caption ? 1 : 0).map((line) => (line.cells.length ? line.cells : [line.text])),
  }
}

import { lastOf } from '../../model/last'

/** A run of signs set at one place: left edge and baseline, in points. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** Pieces in the order they were set → lines, columns one after the other. */
export function pageText(pieces: Piece[]): string {
  const inked = pieces.filter(({ text }) => text.trim())
  const gutter = gutterOf(inked)
  const lines = gutter === undefined ? linesOf(inked) : columnsOf(inked, gutter).flatMap(linesOf)
  const margins = marginsOf(lines)
  return lines
    .map((line) => {
      const first = line[0]!
      const offset = first.x - marginFor(first, margins)
      return (offset > first.height * 1.5 && offset < first.height * 3 ? '\u3000\u3000' : '') + joined(line)
    })
    .join('\n')
}

/** A new line where the baseline moves or the pen goes back. */
function linesOf(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lastOf(lines)
    const last = line && lastOf(line)
    if (line && last && Math.abs(piece.y - last.y) < last.height * 0.5 && piece.x >= last.x - last.height * 0.5)
      line.push(piece)
    else lines.push([piece])
  }
  return lines
}

/** Fewer rows on either side are no column, and a column of text is at least this share of the page's words wide. */
const leastRows = 6
const leastShare = 0.3

/** The white strip between two columns of running text; undefined where the page has one, or a table. */
function gutterOf(pieces: Piece[]): number | undefined {
  const segments = segmentsOf(pieces)
  if (segments.length < leastRows * 2) return undefined
  const left = Math.min(...segments.map(({ from }) => from))
  const page = Math.max(...segments.map(({ to }) => to)) - left
  const wide = (side: Segment[]) =>
    side.length >= leastRows && side.filter(({ from, to }) => to - from > page * leastShare).length > side.length * 0.5
  return [0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56]
    .map((share) => left + page * share)
    .find((at) => {
      const before = segments.filter(({ to }) => to <= at)
      const after = segments.filter(({ from }) => from >= at)
      const crossing = segments.length - before.length - after.length
      return crossing <= segments.length * 0.15 && wide(before) && wide(after)
    })
}

interface Segment {
  from: number
  to: number
}

/** Pieces of one baseline without a white gap between them, whatever the order they were set in. */
function segmentsOf(pieces: Piece[]): Segment[] {
  const rows = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const key = Math.round(piece.y)
    rows.set(key, [...(rows.get(key) ?? []), piece])
  }
  return [...rows.values()].flatMap((row) => {
    const segments: Segment[] = []
    for (const { x, width, height } of row.sort((a, b) => a.x - b.x)) {
      const last = lastOf(segments)
      if (last && x - last.to < height) last.to = Math.max(last.to, x + width)
      else segments.push({ from: x, to: x + width })
    }
    return segments
  })
}

/** What stands above and below a line across both columns is read apart from it, the left column first. */
function columnsOf(pieces: Piece[], gutter: number): Piece[][] {
  const across = ({ x, width }: Piece) => x < gutter - 1 && x + width > gutter + 1
  const bars = pieces.filter(across).map(({ y }) => y)
  const band = ({ y }: Piece) =>
    bars.filter((bar) => bar > y + 1).length * 2 + (bars.some((bar) => near(bar, y)) ? 0 : 1)
  const groups = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const side = across(piece) || piece.x < gutter ? 0 : 1
    const key = band(piece) * 2 + side
    groups.set(key, [...(groups.get(key) ?? []), piece])
  }
  const byPlace = (a: Piece, b: Piece) => (near(a.y, b.y) ? a.x - b.x : b.y - a.y)
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group.sort(byPlace))
}
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1

/** Where lines of a page begin, those of each column by themselves; an indent is no margin of its own. */
function marginsOf(lines: Piece[][]): number[] {
  const starts = new Map<number, number>()
  for (const [first] of lines) {
    const x = Math.round(first?.x ?? 0)
    starts.set(x, (starts.get(x) ?? 0) + 1)
  }
  const height = lines[0]?.[0]?.height ?? 10
  const common = [...starts].filter(([, count]) => count >= 3 && count >= lines.length * 0.1)
  const margins = common.filter(
    ([x, count]) =>
      !common.some(([other, more]) => x - other > height * 1.5 && x - other < height * 3 && more > count * 0.8),
  )
  const usual = [...starts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
  return margins.length ? margins.map(([x]) => x) : [usual]
}

const marginFor = ({ x }: Piece, margins: number[]): number => {
  const below = margins.filter((margin) => margin <= x + 2)
  return below.length ? Math.max(...below) : Math.min(...margins)
}

function joined(line: Piece[]): string {
  return line.reduce((text, piece, index) => {
    const before = line[index - 1]
    const gap = before ? piece.x - before.x - before.width : 0
    return text + (gap > piece.height * 2.5 ? '\t' : gap > piece.height * 0.2 ? ' ' : '') + piece.text
  }, '')
}

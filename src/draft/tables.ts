import type { Line } from './lines'
import { markerOf } from './markers'
import { quantile } from './noise'

const caption =
  /^(?:附?[表图]|专栏)\s*[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?\s*[：:\s]?|^(?:Table|Tableau|Annex Table)\s+[\dIVX]{1,4}\b/
/** A short line without a sentence over rows of cells, 年度任务分解表. */
const named = /(?:表|清单|一览|目录|名单|情况|任务分解|Table|Tableau|List|Liste)$/
const figure = /^[\d.,，%％—\-–]+$/

/**
 * Runs of lines that are a table: cells parted by tabs, or a caption and short lines without sentences, or short lines
 * with many bare figures.
 */
export function tableRuns(lines: Line[]): Map<Line, Line[]> {
  const usual = quantile(
    lines.filter(({ width }) => width >= 20).map(({ width }) => width),
    0.9,
  )
  const runs = new Map<Line, Line[]>()
  let index = 0
  while (index < lines.length) {
    const end = runEnd(lines, index, usual)
    const run = lines.slice(index, end)
    if (isTable(run)) run.forEach((line) => runs.set(line, run))
    index = Math.max(end, index + 1)
  }
  return runs
}

function runEnd(lines: Line[], start: number, usual: number): number {
  let end = start
  const captioned =
    (caption.test(lines[start]!.text) && !/[。；，]/.test(lines[start]!.text)) ||
    isName(lines[start]!, lines[start + 1])
  if (captioned) end += 1
  while (end < lines.length && isCell(lines[end]!, usual) && !opensAnother(lines, end, start)) end += 1
  return end
}

const isName = (line: Line, next: Line | undefined): boolean =>
  line.cells.length < 2 && line.width <= 80 && named.test(line.text) && (next?.cells.length ?? 0) >= 2

/** Rows behind a blank line, or under a caption of their own, are a table of their own. */
function opensAnother(lines: Line[], at: number, start: number): boolean {
  const [line, before] = [lines[at]!, lines[at - 1]]
  if (at === start || !before || before.cells.length < 2) return false
  if (line.cells.length >= 2) return line.blankBefore
  return caption.test(line.text) || isName(line, lines[at + 1])
}

/** The line over a table that names it, if the run begins with one. */
export const captionOf = (run: Line[]): Line | undefined => {
  const [first, second] = run
  const names = first && first.cells.length < 2 && (caption.test(first.text) || isName(first, second))
  return names && run.length > 1 ? first : undefined
}

function isCell(line: Line, usual: number): boolean {
  if (line.cells.length >= 2 && line.cells[0] !== markerOf(line.raw)?.written) return true
  if (/[。！？]/.test(line.text) || /，.*[：:]$/.test(line.text)) return false
  const marker = markerOf(line.raw)
  if (marker && marker.rest && !/^\d+$/.test(line.text) && line.cells.length < 2) return false
  if (line.cells.length && line.width <= 200) return true
  if (/^(?:责任|牵头|配合)(?:单位|部门)/.test(line.text)) return false
  return line.width <= Math.max(16, usual * 0.7)
}

function isTable(run: Line[]): boolean {
  if (run.length < 4 && !(run.length >= 2 && run.every(({ cells }) => cells.length >= 2))) return false
  const tabbed = run.filter(({ cells }) => cells.length).length
  const figures = run.filter(({ text, cells }) => figure.test(text) || cells.some((cell) => figure.test(cell))).length
  if (caption.test(run[0]!.text)) return true
  if (tabbed >= Math.max(3, run.length * 0.5) || (tabbed >= 2 && tabbed === run.length)) return true
  return figures >= run.length * 0.2
}

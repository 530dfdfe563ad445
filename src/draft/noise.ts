import type { Line } from './lines'
import { markerOf } from './markers'

const pageNumbers = [
  /[—–\-_·•/|~\s]{1,6}\d{1,4}[—–\-_·•/|~\s]{1,6}/,
  /[—–]{1,4}\s?\d{1,4}/,
  /第\s?\d{1,4}\s?页(?:[,，/\s]?共\s?\d{1,4}\s?页)?/,
  /\d{1,4}\s?\/\s?\d{1,4}/,
]
const decorated = new RegExp(`^(?:${pageNumbers.map(({ source }) => source).join('|')})$`)
const bare = /^\d{1,4}$/
const leader = /(?:[.·]{4,}|…{2,}|⋯{2,}|_{4,})\s*\d{1,4}$/

/** Takes out what belongs to the paper and not to the text: page numbers, running heads, contents. */
export function dropNoise(lines: Line[]): Line[] {
  const fullWidth = quantile(
    lines.map(({ width }) => width),
    0.8,
  )
  const isNumber = lines.map((line, index) => isPageNumber(lines, index, fullWidth, line))
  const heads = runningHeads(lines, isNumber)
  const notes = footnotes(lines)
  return dropContents(lines.filter((line, index) => !isNumber[index] && !heads.has(line) && !notes.has(line)))
}

const noteMark = /^(?:[\u2460-\u2473]|[[［〔]\d{1,2}[\]］〕])/u

/** A line at the foot of its page that begins with a mark to which the words of another line refer. */
function footnotes(lines: Line[]): Set<Line> {
  return new Set(
    lines.filter((line, index) => {
      const mark = noteMark.exec(line.text)?.[0]
      if (
        !mark ||
        !lines.some(
          (other) => other !== line && other.text.indexOf(mark) > 0 && Math.abs(other.no - line.no) <= mostBetween,
        )
      )
        return false
      const below = lines.slice(index + 1, index + 1 + mostNotes).find((other) => !noteMark.test(other.text))
      return !below || below.page !== line.page || decorated.test(below.text) || bare.test(below.text)
    }),
  )
}
/** Lines of a printed page, and notes at its foot. */
const mostBetween = 60
const mostNotes = 8

export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * A figure alone on its line is a page's number where it cuts running text or stands at a page's edge, and a cell
 * elsewhere.
 */
function isPageNumber(lines: Line[], index: number, fullWidth: number, line: Line): boolean {
  if (decorated.test(line.text)) return true
  if (!bare.test(line.text)) return false
  const [before, after] = [lines[index - 1], lines[index + 1]]
  if ([before, after].some((other) => other && bare.test(other.text))) return false
  if ((before && before.page !== line.page) || (after && after.page !== line.page)) return true
  const wide = (other: Line | undefined) => other !== undefined && other.width >= fullWidth * 0.6 && other.width >= 20
  return wide(before) || (wide(after) && /[。；]$/.test(before?.text ?? '。'))
}

const headKey = (line: Line): string => line.text.replace(/\d+/g, '').replace(/[—–\-|·\s]/g, '')

/** The same words at the edge of three pages or more. */
function runningHeads(lines: Line[], isNumber: boolean[]): Set<Line> {
  const groups = new Map<string, { line: Line; edge: boolean }[]>()
  lines.forEach((line, index) => {
    const key = headKey(line)
    if (
      isNumber[index] ||
      key.length < 4 ||
      line.width > 80 ||
      /[。；，、：]/.test(line.text) ||
      /^[（(]|[)）]$/.test(line.text) ||
      markerOf(line.raw)
    )
      return
    const nearNumber = [index - 1, index + 1].some((at) => isNumber[at])
    const edge =
      nearNumber || [index - 2, index - 1, index + 1, index + 2].some((at) => lines[at] && lines[at].page !== line.page)
    groups.set(key, [...(groups.get(key) ?? []), { line, edge }])
  })
  return new Set(
    [...groups.values()]
      .filter((group) => group.length >= 3 && group.filter(({ edge }) => edge).length * 3 >= group.length * 2)
      .flatMap((group) => group.map(({ line }) => line)),
  )
}

const plain = (text: string): string => text.replace(leader, '').replace(/[\s\d.·…]/g, '')

/** Contents whose headings have lost their line breaks: three numbers of chapters or more on one line. */
const runTogether = (text: string): boolean =>
  (text.match(/第[一二三四五六七八九十\d]{1,3}[章节篇编]/gu)?.length ?? 0) >= 3

/** A table of contents repeats headings that come again below, or leads to page numbers by dots. */
function dropContents(lines: Line[]): Line[] {
  const start = lines.findIndex(({ text }) => /^目录$/.test(text))
  const kept = lines.filter(({ text }) => !leader.test(text))
  if (start < 0) return kept
  const later = new Map<string, number>()
  lines.forEach(({ text }, index) => later.set(plain(text), index))
  let end = start + 1
  const listed = (text: string, at: number) =>
    leader.test(text) || runTogether(text) || (later.get(plain(text)) ?? at) > at
  while (end < lines.length && listed(lines[end]!.text, end)) end += 1
  const contents = new Set(lines.slice(start, end))
  return kept.filter((line) => !contents.has(line))
}

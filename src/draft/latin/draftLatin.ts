import { mostCharacters, readLines, type Line } from '../lines'
import { dropNoise, quantile } from '../noise'
import { tableRuns } from '../tables'
import type { Doubt, Draft, DraftArticle, DraftFrame, Mentions } from '../types'
import { headingOf, numberedLine, opensPreamble, rankOf, type LatinHeading, type Level } from './headings'
import { latinHead } from './head'
import { lastOf } from '../../model/last'

const noMentions: Mentions = { places: [], terms: [], enterpriseTypes: [], needs: [] }

/** One heading with the lines under it, up to the next. */
interface Piece {
  heading: LatinHeading
  at: Line
  lines: Line[]
}

/**
 * A law or code in English or French → a draft: parts, chapters and sections as chapters, its articles as articles.
 * Where a law has no articles, its sections are them; where it has neither, its numbered paragraphs.
 */
export function draftLatin(text: string): Draft {
  const lines = dropNoise(readLines(text))
  const tables = tableRuns(lines)
  const prose = lines.filter((line) => !tables.has(line))
  const width = quantile(
    prose.map((line) => line.width),
    0.9,
  )
  const { before, pieces } = cut(prose, (line, index) => headingAt(prose, line, index))
  const level = articleLevel(pieces)
  const filled = withoutContents(pieces, level)
  const articles = articlesOf(filled, level, width)
  const sections = [...new Map(articles.map(({ chapter }) => [chapter.path, chapter])).values()]
  const head = latinHead(before)
  const opening = paragraphs(before.slice(head.lines), width)
  const runs = new Set(tables.values())
  return {
    ...head.found,
    kind: 'notice',
    sections,
    articles: articles.map(({ article }) => article),
    frames: [
      ...(opening.length > 80 && before.length ? [frameOf('opening', '', opening, before)] : []),
      ...leadsOf(filled, level, width),
    ],
    tables: [...runs].map((run) => ({
      title: run[0]!.text,
      rows: run.map((line) => (line.cells.length ? line.cells : [line.text])),
      lines: { from: run[0]!.no, to: lastOf(run)!.no },
    })),
    doubts: doubtsOf(articles, head.found, text).sort((a, b) => a.line - b.line),
  }
}

/** A heading opens a line of its own: after the end of a sentence, a blank line, another heading or a short line. */
function headingAt(lines: Line[], line: Line, index: number): LatinHeading | undefined {
  const found = headingOf(line.text)
  if (!found) return undefined
  const before = lines[index - 1]
  const free =
    !before ||
    line.blankBefore ||
    line.page !== before.page ||
    headingOf(before.text) !== undefined ||
    /[.;:!?»”")\]]$/.test(before.text) ||
    before.width < 60
  return free || !found.rest ? found : undefined
}

function cut(lines: Line[], headingFor: (line: Line, index: number) => LatinHeading | undefined) {
  const pieces: Piece[] = []
  const before: Line[] = []
  const numbered = lines.some((line, index) => headingFor(line, index)) ? undefined : sequence(lines)
  lines.forEach((line, index) => {
    const heading = headingFor(line, index) ?? numbered?.get(line)
    if (heading) pieces.push({ heading, at: line, lines: [] })
    else if (opensPreamble(line.text) || !pieces.length) before.push(line)
    else lastOf(pieces)!.lines.push(line)
  })
  return { before, pieces }
}

/** Numbered paragraphs of a text without headings: those that carry on, 1, 2, 3 or 1.1, 1.2, 2.1. */
function sequence(lines: Line[]): Map<Line, LatinHeading> {
  const found = new Map<Line, LatinHeading>()
  let last: number[] = [0]
  for (const line of lines) {
    const item = numberedLine(line.text)
    if (!item) continue
    const parts = item.label.split('.').map(Number)
    if (!follows(last, parts)) continue
    last = parts
    const level: Level = parts.length === 1 ? 'section' : parts.length === 2 ? 'subsection' : 'article'
    found.set(line, { level, label: item.label, n: lastOf(parts), written: item.label, rest: item.rest })
  }
  return found
}

function follows(last: number[], next: number[]): boolean {
  const shared = next.slice(0, -1).every((part, at) => part === (last[at] ?? 0))
  const step = lastOf(next)! - (last[next.length - 1] ?? 0)
  return shared && step >= 1 && step <= 2
}

/** What this law calls its smallest numbered whole. */
function articleLevel(pieces: Piece[]): Level {
  const has = (level: Level) => pieces.some(({ heading }) => heading.level === level)
  if (has('article')) return 'article'
  if (has('subsection') && has('section')) return 'subsection'
  return has('section') ? 'section' : (lastOf(pieces)?.heading.level ?? 'article')
}

/** A table of contents is headings without words, each of which comes again. */
function withoutContents(pieces: Piece[], level: Level): Piece[] {
  const key = ({ heading }: Piece) => `${heading.level} ${heading.label}`
  const lastAt = new Map(pieces.map((piece, index) => [key(piece), index]))
  const firstFull = pieces.findIndex(
    ({ heading, lines }) => heading.level === level && lines.some(({ width }) => width > 60),
  )
  return pieces.filter((piece, index) => index >= firstFull || lastAt.get(key(piece)) === index)
}

interface Placed {
  article: DraftArticle
  heading: LatinHeading
  chapter: { path: string; title: string; line: number }
}

function articlesOf(pieces: Piece[], level: Level, width: number): Placed[] {
  const open: Piece[] = []
  const taken = new Map<string, number>()
  return pieces.flatMap((piece, index) => {
    const rank = rankOf(piece.heading.level)
    while (open.length && rankOf(lastOf(open)!.heading.level) >= rank) open.pop()
    const deeper = pieces[index + 1] && rankOf(pieces[index + 1]!.heading.level) > rank
    if (piece.heading.level !== level && (deeper || piece.heading.level !== 'section' || !piece.lines.length)) {
      open.push(piece)
      return []
    }
    return [placed(piece, [...open], taken, width)]
  })
}

function placed(piece: Piece, above: Piece[], taken: Map<string, number>, width: number): Placed {
  const annex = above.find(({ heading }) => heading.level === 'annex')
  const plain = `${annex ? `A${annex.heading.label}.` : ''}${piece.heading.label}`
  const copy = (taken.get(plain) ?? 0) + 1
  taken.set(plain, copy)
  const path = copy > 1 ? `${plain}.${copy}` : plain
  const { title, text } = wordsOf(piece, width)
  const section = above.map(({ heading }) => heading.label).join('.') || '0'
  const nearest = lastOf(above)
  const article: DraftArticle = {
    path,
    section,
    chain: above.map((each) => `${each.heading.written} ${wordsOf(each, width).title}`.trim()),
    title: title || piece.heading.written.replace(/[.:–—-]+$/, '').trim(),
    text: text || title,
    lines: { from: piece.at.no, to: (lastOf(piece.lines) ?? piece.at).no },
    units: [],
    points: [],
    figures: [],
    mentions: noMentions,
  }
  const chapterTitle = nearest ? [nearest.heading.written, wordsOf(nearest, width).title].filter(Boolean).join(' ') : ''
  return {
    article,
    heading: piece.heading,
    chapter: { path: section, title: chapterTitle, line: (nearest?.at ?? piece.at).no },
  }
}

/** A head is no sentence and no longer than this. */
const longestHead = 120
const isHead = (text: string): boolean => text.length <= longestHead && !/[.;:,]$/.test(text) && !/^[(•–-]/.test(text)

/** The title on the heading's line or under it, and the words that follow. */
function wordsOf({ heading, lines }: Piece, width: number): { title: string; text: string } {
  const body = paragraphs(lines, width)
  if (heading.rest) {
    const runIn = /^([^.:;]{2,80})[.:]\s*[—–-]?\s+(?=\S.{10})/.exec(heading.rest)
    if (runIn && !body) return { title: runIn[1]!, text: heading.rest.slice(runIn[0].length) }
    if (isHead(heading.rest) && body) return { title: heading.rest, text: body }
    return {
      title: '',
      text: [heading.rest, body].filter(Boolean).join(heading.rest.length >= width - 20 ? ' ' : '\n'),
    }
  }
  const [first, ...others] = lines
  const titled = first && isHead(first.text) && first.width < Math.max(width * 0.9, 40) && /^\p{Lu}/u.test(first.text)
  if (titled && (others.length || rankOf(heading.level) < rankOf('article')))
    return { title: first.text, text: paragraphs(others, width) }
  return { title: '', text: body }
}

const itemStart = /^(?:\(?[a-z]{1,4}\)|\(\d{1,3}\)|\d{1,3}[.)°]|[ivx]{1,5}[.)]|[•*–—-])\s/i

/** Lines → paragraphs, a line each, broken words and lines joined. */
function paragraphs(lines: Line[], width: number): string {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1]
    if (!before) return line.text
    const whole = before.width < width - 12 && /[.;:!?»”")]$/.test(before.text)
    if (line.blankBefore || whole || itemStart.test(line.text) || before.width > 200) return `${text}\n${line.text}`
    return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line.text) ? text.slice(0, -1) + line.text : `${text} ${line.text}`
  }, '')
}

const frameOf = (id: string, title: string, text: string, lines: Line[]): DraftFrame => ({
  id,
  kind: 'lead',
  title,
  text,
  lines: { from: lines[0]!.no, to: lastOf(lines)!.no },
  figures: [],
  mentions: noMentions,
})

/** Words under a chapter before its first article, and those of an annex without any. */
function leadsOf(pieces: Piece[], level: Level, width: number): DraftFrame[] {
  return pieces.flatMap((piece, index) => {
    const { title, text } = wordsOf(piece, width)
    const asArticle = piece.heading.level === level || piece.heading.level === 'section'
    return asArticle || !text
      ? []
      : [
          frameOf(`lead-${index + 1}`, [piece.heading.written, title].join(' ').trim(), text, [
            piece.at,
            ...piece.lines,
          ]),
        ]
  })
}

function doubtsOf(articles: Placed[], head: Pick<Draft, 'title' | 'number' | 'issued'>, text: string): Doubt[] {
  const first = { line: 1, about: '' }
  const missing: [boolean, Doubt['kind']][] = [
    [!head.title, 'no-title'],
    [!head.number, 'no-number'],
    [!head.issued, 'no-date'],
    [!articles.length, 'no-articles'],
    [text.length > mostCharacters, 'too-long'],
  ]
  return [
    ...missing.flatMap(([is, kind]) => (is ? [{ kind, ...first }] : [])),
    ...articles.flatMap(({ heading, article }, index): Doubt[] => {
      const before = articles[index - 1]?.heading.n
      if (heading.n === undefined || before === undefined || article.path !== heading.label) return []
      const step = heading.n - before
      const kind = step > 1 ? 'gap' : heading.label === articles[index - 1]?.heading.label ? 'repeat' : undefined
      return kind ? [{ kind, line: article.lines.from, about: heading.written }] : []
    }),
    ...articles
      .filter(({ article }) => !article.text)
      .map(({ article }): Doubt => ({ kind: 'unfinished', line: article.lines.from, about: article.title })),
  ]
}

import { withoutRadicals } from './radicals'
import { emptyMark } from './read/tableGrid'

/** The most characters read; the longest five-year plan of a province has about 150,000. */
export const mostCharacters = 1_000_000
/** A longer line is cut here: no paragraph of an official text comes near it. */
const longestLine = 20_000

/** One line of the source: without edge spaces in `raw`, without the spaces of justified print in `text`. */
export interface Line {
  no: number
  page: number
  raw: string
  text: string
  /** Display width: a Chinese character is 2. */
  width: number
  indented: boolean
  blankBefore: boolean
  /** Cells where tabs divide the line. */
  cells: string[]
}

const wide = /[^\u0000-\u2013\u2024\u2025]/u
const spaceAtWide = /(?<=[^\u0000-\u00ff\u2013]) +| +(?=[^\u0000-\u00ff\u2013])/gu

/**
 * Takes out the spaces a typesetter or converter put between Chinese characters and figures; those between Latin words
 * stay.
 */
export function tidySpaces(raw: string): string {
  return raw
    .replace(/[\u00a0\u2000-\u200d\u3000\ufeff\t ]+/gu, ' ')
    .trim()
    .replace(spaceAtWide, '')
}

/** Digits and letters of full width → plain ones, as a number must be read whoever typed it. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (wideSign) => String.fromCharCode(wideSign.charCodeAt(0) - 0xfee0))

export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}

/** Cells of a line. Tabs that only push words apart make none; a cell of a table that is empty has its own mark. */
const cellsOf = (line: string): string[] =>
  line
    .split('\t')
    .map(tidySpaces)
    .filter(Boolean)
    .map((cell) => cell.replaceAll(emptyMark, ''))

/** Text → its non-blank lines. Form feeds part pages; tabs part cells. */
export function readLines(source: string): Line[] {
  const lines: Line[] = []
  let page = 1
  let blank = false
  halfWidth(withoutRadicals(source.slice(0, mostCharacters)))
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .forEach((whole, index) => {
      for (const [at, part] of whole.slice(0, longestLine).split('\f').entries()) {
        if (at) page += 1
        const raw = part.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff\u2060]/gu, '').trim()
        const text = tidySpaces(raw)
        if (!text) {
          blank = true
          continue
        }
        const cells = part.includes('\t') ? cellsOf(part) : []
        lines.push({
          no: index + 1,
          page,
          raw,
          text,
          width: widthOf(text),
          indented: /^(\u3000| {2}|\t)/u.test(part),
          blankBefore: blank,
          cells,
        })
        blank = false
      }
    })
  return lines
}

import { languageOf, type Language } from '../model/languages'

/** What a spreadsheet may hold in a cell; undefined is an empty one. */
export type Cell = string | number | undefined

/** Spreadsheets take these at the start of a cell for a formula, some of them behind spaces or in full width too. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r]/
/** Excel reads UTF-8 as such only after this mark. */
const byteOrderMark = '\uFEFF'

/** Where the decimal mark is a comma, spreadsheets expect semicolons between cells. */
function separatorsIn(language: Language): { cell: string; decimal: string } {
  const parts = new Intl.NumberFormat(languageOf[language].written).formatToParts(1.5)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  return { cell: decimal === ',' ? ';' : ',', decimal }
}

/**
 * Rows of cells → CSV (RFC 4180) that Excel opens right; texts that would be run as formulas stand behind an
 * apostrophe.
 */
export function toCsv(rows: readonly (readonly Cell[])[], language: Language = 'en'): string {
  const { cell, decimal } = separatorsIn(language)
  return byteOrderMark + rows.map((row) => row.map((each) => cellText(each, decimal)).join(cell)).join('\r\n') + '\r\n'
}

function cellText(cell: Cell, decimal: string): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

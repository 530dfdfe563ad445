/** What a spreadsheet may hold in a cell; undefined is an empty one. */
export type Cell = string | number | undefined

/** Spreadsheets take these at the start of a cell for a formula, some of them behind spaces or in full width too. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r]/
/** Excel reads UTF-8 as such only after this mark. */
const byteOrderMark = '\uFEFF'

/**
 * Rows of cells → CSV (RFC 4180) that Excel opens right; texts that would be run as formulas stand behind an
 * apostrophe.
 */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + rows.map((row) => row.map(cellText).join(',')).join('\r\n') + '\r\n'

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell as Word writes it: how many columns it takes, and whether it goes on from the row above. */
export interface Cell {
  text: string
  columns: number
  continued: boolean
}

/** Stands for a cell without words, which a tab alone would lose. */
export const emptyMark = '\u2060'
/** Past these a table is no table of a plan: rows, columns and all its cells. */
const most = { rows: 5_000, columns: 60, cells: 60_000 }

/**
 * Rows of cells → lines with tabs, each value in its own column, and a blank line after the table. A table of one
 * column is a box of ordinary paragraphs. `lost`: cells past the bounds.
 */
export function gridOf(rows: Cell[][]): { lines: string[]; lost: number } {
  const all = rows.reduce((sum, row) => sum + row.length, 0)
  if (rows.every((row) => row.length <= 1)) {
    const words = rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n')))
    return { lines: words.slice(0, most.rows), lost: Math.max(0, words.length - most.rows) }
  }
  const lines: string[] = []
  let kept = 0
  for (const row of rows.slice(0, most.rows)) {
    if (kept >= most.cells) break
    const cells = row.slice(0, most.columns)
    kept += cells.length
    const words = cells.flatMap(({ text, columns, continued }) => [
      (continued ? '' : text.replaceAll('\n', '').replaceAll('\t', ' ')) || emptyMark,
      ...Array.from({ length: Math.min(columns, most.columns) - 1 }, () => emptyMark),
    ])
    if (words.some((word) => word !== emptyMark)) lines.push(words.slice(0, most.columns).join('\t'))
  }
  return { lines: [...lines, ''], lost: Math.max(0, all - kept) }
}

import { cpus, loadavg } from 'node:os'

/** The value below which `share` (0 to 1) of the values lie; 0 of none. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0]
  return (low + high) / 2
}

/** Three digits that count: 0.0123, 4.56, 123, 45678. */
export const short = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))

/** Rows of text, the first one the head → one aligned table, numbers to the right. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const pad = (text: string, column: number) => {
    const space = ' '.repeat((widths[column] ?? 0) - widthOf(text))
    return /^[-\d.,×≤≥]+( .*)?$/.test(text) ? space + text : text + space
  }
  const line = (row: string[]) => `| ${row.map(pad).join(' | ')} |`
  const [head, ...body] = rows
  return [line(head ?? []), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n')
}

/**
 * How busy the machine is: the load of the last minute for each of its cores. Above 1 other work takes part of every
 * time.
 */
export const busyNote = (): string => {
  const share = loadavg()[0]! / cpus().length
  return (
    `Load of the machine: ${short(share)} a ` +
    `core${share > 1 ? '; times are longer than they would be alone, so read the ratios' : ''}.`
  )
}

/** Chinese characters stand two columns wide in a terminal. */
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0)

import { median, short, table } from '../support/figures'

/** One thing measured, once a run. */
export interface Row {
  what: string
  unit: string
  values: number[]
  /** The bar: at most, or at least, this. Without one it is told only. */
  most?: number
  least?: number
  note?: string
}

/** Rows of several runs of the same measurement → one with all values. */
export function joinRuns(runs: Row[][]): Row[] {
  return (runs[0] ?? []).map((row) => ({
    ...row,
    values: runs.flatMap((rows) => rows.find(({ what }) => what === row.what)?.values ?? []),
  }))
}

/** The ratio is above 1 where the bar is missed, whichever way the bar goes. */
export function rowsTable(rows: Row[]): string {
  return table([
    ['what', 'bar', 'measured', 'ratio', '', 'runs', 'note'],
    ...rows.map(({ what, unit, values, most, least, note }) => {
      const measured = median(values)
      const ratio =
        most !== undefined
          ? measured / (most || 1)
          : least !== undefined
            ? least / (measured || Number.MIN_VALUE)
            : undefined
      const bar = most !== undefined ? `≤ ${most} ${unit}` : least !== undefined ? `≥ ${least} ${unit}` : '-'
      const passed = (most === undefined || measured <= most) && (least === undefined || measured >= least)
      return [
        what,
        bar.trim(),
        `${short(measured)} ${unit}`.trim(),
        ratio === undefined ? '-' : short(ratio),
        ratio === undefined ? '' : passed ? 'pass' : 'MISSED',
        String(values.length),
        note ?? '',
      ]
    }),
  ])
}

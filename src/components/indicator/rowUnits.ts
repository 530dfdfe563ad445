import { tableUnit, type TableUnit } from '../../locales/amounts'
import type { Indicator, IndicatorRow } from '../../model/vocabularies'
import type { Language } from '../../model/languages'

const valuesOf = ({ base, target }: IndicatorRow): number[] =>
  [base, target].flatMap((point) => (point ? [point.value] : []))

/** The unit the rows of an indicator are shown in: one for all, but a row that counts in another unit has its own. */
export function rowUnits(
  { unit, rows }: Indicator,
  language: Language,
): { common: TableUnit; of: (row: IndicatorRow) => TableUnit } {
  const common = tableUnit(unit, rows.filter((row) => !row.unit).flatMap(valuesOf), language)
  return { common, of: (row) => (row.unit ? tableUnit(row.unit, valuesOf(row), language) : common) }
}

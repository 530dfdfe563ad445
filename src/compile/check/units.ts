import type { Localized } from '../../model/localized'
import { unitForms } from '../../model/units'
import type { Fault } from '../fault'
import type { DataSources } from '../read'
import type { DataPath } from '../yamlFile'

/** Of one thing the unit needs a form of its own, where the language has one. */
export function checkUnits(data: DataSources): Fault[] {
  const figures = data.plans.flatMap(({ content: plan, fault }) =>
    [
      ...plan.measures.map(({ points }, index) => ({ points, path: ['measures', index] })),
      ...plan.frames.map(({ points }, index) => ({ points, path: ['frames', index] })),
    ].flatMap(({ points, path }) =>
      points.flatMap((point, at) =>
        point.figures.flatMap(({ value, unit }, row) =>
          formFaults([value], unit, fault, [...path, 'points', at, 'figures', row, 'unit']),
        ),
      ),
    ),
  )
  const indicators = data.indicators.content.flatMap(({ unit, rows }, index) => [
    ...formFaults(valuesOf(rows.filter((row) => !row.unit)), unit, data.indicators.fault, [index, 'unit']),
    ...rows.flatMap((row, at) =>
      row.unit ? formFaults(valuesOf([row]), row.unit, data.indicators.fault, [index, 'rows', at, 'unit']) : [],
    ),
  ])
  return [...figures, ...indicators]
}

type Row = DataSources['indicators']['content'][number]['rows'][number]
const valuesOf = (rows: readonly Row[]): number[] =>
  rows.flatMap(({ base, target }) => [base, target].flatMap((point) => (point ? [point.value] : [])))

function formFaults(
  values: readonly number[],
  unit: Localized,
  fault: (path: DataPath, message: string) => Fault,
  path: DataPath,
): Fault[] {
  if (!values.includes(1)) return []
  return (['en', 'fr'] as const).flatMap((language) => {
    const { one, many } = unitForms(unit, language)
    return one === many && /^\p{Ll}{2,}s$/u.test(one)
      ? [fault([...path, language], `counts one of “${one}”. Write both forms: “${one.slice(0, -1)} | ${one}”.`)]
      : []
  })
}

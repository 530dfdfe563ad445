import { useWords } from '../locales/useWords'
import type { Measure } from '../model/measure'
import type { Indicator } from '../model/vocabularies'
import type { Cell } from '../share'
import { useLibrary } from '../stores/library/library'

/** What a page shows as rows for a spreadsheet, in the person's language. */
export function useTables() {
  const { t, localize, list } = useWords()
  const library = useLibrary()
  const planName = (id: string) => {
    const plan = library.plans.get(id)
    return plan ? localize(plan.shortTitle) : id
  }

  const indicatorTable = (indicators: readonly Indicator[]): Cell[][] => [
    [
      t('print.indicator'),
      t('print.unit'),
      t('indicator.plan'),
      t('print.baseYear'),
      t('figure.base'),
      t('print.targetYear'),
      t('figure.target'),
      `${t('indicator.growth')} %`,
      t('measure.source'),
    ],
    ...indicators.flatMap((indicator) =>
      indicator.rows.map((row): Cell[] => [
        localize(indicator.name),
        localize(row.unit ?? indicator.unit),
        planName(row.plan),
        row.base?.year,
        row.base?.value,
        row.target?.year,
        row.target?.value,
        row.growth?.value,
        localize(row.source.label),
      ]),
    ),
  ]

  const measureTable = (measures: readonly Measure[]): Cell[][] => [
    [
      t('print.article'),
      t('indicator.plan'),
      t('print.measure'),
      t('print.point'),
      t('results.need'),
      t('print.strength'),
      t('print.for'),
      t('measure.units'),
    ],
    ...measures.flatMap((measure) =>
      measure.points.map((point): Cell[] => [
        measure.id,
        planName(measure.plan),
        localize(measure.title),
        localize(point.text),
        library.needs.get(point.need) ? localize(library.needs.get(point.need)!.name) : point.need,
        t(`strength.${point.strength}`),
        list(
          Object.keys(point.for)
            .flatMap((type) => library.enterpriseTypes.get(type) ?? [])
            .map(({ name }) => localize(name)),
        ),
        list(
          [...measure.units, ...point.units]
            .flatMap(({ id }) => library.units.get(id) ?? [])
            .map(({ name }) => localize(name)),
        ),
      ]),
    ),
  ]
  return { indicatorTable, measureTable }
}

import { useWords } from '../locales/useWords'
import type { Indicator, Measure } from '../model'
import type { Cell } from '../share'
import { useLibrary } from '../stores/library'

/** What a page shows as rows for a spreadsheet, in the person's language. */
export function useTables() {
  const { t, say, list } = useWords()
  const library = useLibrary()
  const planName = (id: string) => {
    const plan = library.plans.get(id)
    return plan ? say(plan.shortTitle) : id
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
        say(indicator.name),
        say(row.unit ?? indicator.unit),
        planName(row.plan),
        row.base?.year,
        row.base?.value,
        row.target?.year,
        row.target?.value,
        row.growth?.value,
        say(row.source.label),
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
        say(measure.title),
        say(point.text),
        library.needs.get(point.need) ? say(library.needs.get(point.need)!.name) : point.need,
        t(`strength.${point.strength}`),
        list(
          Object.keys(point.for)
            .flatMap((type) => library.enterpriseTypes.get(type) ?? [])
            .map(({ name }) => say(name)),
        ),
        list(
          [...measure.units, ...point.units]
            .flatMap(({ id }) => library.units.get(id) ?? [])
            .map(({ name }) => say(name)),
        ),
      ]),
    ),
  ]
  return { indicatorTable, measureTable }
}

import { authored, languages } from '../../model/languages'
import type { Library } from '../../model/pack'
import type { Coverage } from '../words'
import type { YamlFile } from '../yamlFile'
import { gapsOf } from './gaps'

/** A table of counts: a row a thing, a column a plan. */
export interface StatsTable {
  title: string
  columns: string[]
  rows: { name: string; cells: (number | string)[] }[]
}

/**
 * What data/ covers: by plan, by language, by enterprise type and by need. Drafts show only how much of them is
 * written.
 */
export function statsOf(library: Library, drafts: YamlFile[], coverage: readonly Coverage[] = []): StatsTable[] {
  const plans = library.plans.map(({ id }) => id)
  const measures = plans.map((id) => library.measures.filter(({ plan }) => plan === id))
  const points = measures.map((list) => list.flatMap((measure) => measure.points))
  const total = (cells: number[]) => [...cells, cells.reduce((sum, cell) => sum + cell, 0)]
  const columns = [...plans, 'all']
  return [
    {
      title: 'By plan',
      columns,
      rows: [
        { name: 'measures', cells: total(measures.map(({ length }) => length)) },
        { name: 'points', cells: total(points.map(({ length }) => length)) },
        {
          name: 'figures',
          cells: total(points.map((list) => list.reduce((sum, { figures }) => sum + figures.length, 0))),
        },
        {
          name: 'places named',
          cells: total(points.map((list) => new Set(list.flatMap(({ places }) => places)).size)),
        },
        { name: 'frames', cells: total(library.plans.map(({ frames }) => frames.length)) },
      ],
    },
    {
      title: 'By language: keywords a measure',
      columns,
      rows: languages.map((language) => ({
        name: language,
        cells: [...measures, library.measures].map((list) =>
          (
            list.reduce((sum, { keywords }) => sum + (keywords[language]?.length ?? 0), 0) / Math.max(1, list.length)
          ).toFixed(1),
        ),
      })),
    },
    {
      title: 'By language of data/words: texts written, missing, and translations of texts that are gone',
      columns: ['texts', 'written', 'missing', 'unused'],
      rows: coverage.map(({ language, texts, written, unused }) => ({
        name: language,
        cells: [texts, written, texts - written, Object.values(unused).flat().length],
      })),
    },
    {
      title: 'By enterprise type: measures that concern it (of these, aimed at it)',
      columns,
      rows: library.enterpriseTypes.map(({ id }) => ({
        name: id,
        cells: [...measures, library.measures].map((list) => {
          const grades = list.map((measure) => Math.max(0, ...measure.points.map((point) => point.for[id] ?? 0)))
          return `${grades.filter(Boolean).length} (${grades.filter((grade) => grade === 2).length})`
        }),
      })),
    },
    {
      title: 'By need: points that answer it',
      columns,
      rows: library.needs.map(({ id }) => ({
        name: id,
        cells: total(points.map((list) => list.filter(({ need }) => need === id).length)),
      })),
    },
    ...(drafts.length
      ? [
          {
            title: 'Drafts: texts still to write',
            columns: [...authored],
            rows: drafts.map(({ file, content }) => {
              const gaps = gapsOf(content)
              return {
                name: file,
                cells: authored.map((language) => gaps.filter(({ path }) => path.at(-1) === language).length),
              }
            }),
          },
        ]
      : []),
  ]
}

export function formatStats(tables: StatsTable[]): string {
  return (
    tables
      .map(({ title, columns, rows }) => {
        const cells = [['', ...columns], ...rows.map((row) => [row.name, ...row.cells.map(String)])]
        const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
        return [
          title,
          ...cells.map((row) =>
            row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join('  '),
          ),
        ].join('\n')
      })
      .join('\n\n') + '\n'
  )
}

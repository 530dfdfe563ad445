import { authoredText, type AuthoredText as WholeText, type Localized } from '../../model/localized'
import type { Point } from '../../model/measure'
import type { Fault } from '../fault'
import type { DataSources, Source } from '../read'
import type { DataPath } from '../yamlFile'

/** A text of the data in the languages they are written in, with what a check wants to know of where it stands. */
export interface AuthoredText {
  text: WholeText
  kind: 'title' | 'gist' | 'point' | 'figure' | 'list'
  /** The measure it belongs to (cs2022/16), or the frame (cs2022/goals). */
  article?: string
  /** Frames stand outside the numbered articles, so no facts are kept of their official text. */
  frame?: true
  point?: Point
  fault: (path: DataPath, message: string) => Fault
}

/** Every text that people read: those of the plans first, then those of the lists. */
export const authoredTexts = (data: DataSources): AuthoredText[] => [...planTexts(data), ...listTexts(data)]

export function planTexts({ plans }: DataSources): AuthoredText[] {
  return plans.flatMap(({ content: plan, fault }) => [
    ...plan.measures.flatMap((measure, index) => {
      const article = `${plan.id}/${measure.path}`
      const at = (...path: DataPath) => within(fault, ['measures', index, ...path])
      return [
        { text: authoredText(measure.title), kind: 'title' as const, article, fault: at('title') },
        { text: authoredText(measure.gist), kind: 'gist' as const, article, fault: at('gist') },
        ...pointTexts(measure.points, at).map((text) => ({ ...text, article })),
      ]
    }),
    ...plan.frames.flatMap((frame, index) =>
      pointTexts(frame.points, (...path) => within(fault, ['frames', index, ...path])).map((text) => ({
        ...text,
        article: `${plan.id}/${frame.id}`,
        frame: true as const,
      })),
    ),
  ])
}

type At = (...path: DataPath) => AuthoredText['fault']

function pointTexts(points: readonly Point[], at: At): AuthoredText[] {
  return points.flatMap((point, number): AuthoredText[] => [
    { text: authoredText(point.text), kind: 'point', point, fault: at('points', number, 'text') },
    ...point.figures.flatMap((figure, row): AuthoredText[] => [
      { text: authoredText(figure.unit), kind: 'figure', fault: at('points', number, 'figures', row, 'unit') },
      { text: authoredText(figure.of), kind: 'figure', fault: at('points', number, 'figures', row, 'of') },
    ]),
  ])
}

function listTexts(data: DataSources): AuthoredText[] {
  const rows = <Row>(list: Source<Row[]>, texts: (row: Row) => [DataPath, Localized | undefined][]): AuthoredText[] =>
    list.content.flatMap((row, index) =>
      texts(row).flatMap(([path, text]) =>
        text ? [{ text: authoredText(text), kind: 'list' as const, fault: within(list.fault, [index, ...path]) }] : [],
      ),
    )
  return [
    ...rows(data.places, ({ name, role, functions }) => [
      [['name'], name],
      [['role'], role],
      ...functions.map(({ text }, at): [DataPath, Localized] => [['functions', at, 'text'], text]),
    ]),
    ...rows(data.routes, ({ name, summary }) => [
      [['name'], name],
      [['summary'], summary],
    ]),
    ...rows(data.units, ({ name, full }) => [
      [['name'], name],
      [['full'], full],
    ]),
    ...rows(data.terms, ({ name, means, everyday }) => [
      [['name'], everyday ? undefined : name],
      [['means'], means],
    ]),
    ...rows(data.enterpriseTypes, ({ name, line }) => [
      [['name'], name],
      [['line'], line],
    ]),
    ...rows(data.needs, ({ name }) => [[['name'], name]]),
    ...rows(data.indicators, ({ name, unit, note, rows: lines }) => [
      [['name'], name],
      [['unit'], unit],
      [['note'], note],
      ...lines.flatMap((line, at): [DataPath, Localized | undefined][] => [
        [['rows', at, 'note'], line.note],
        [['rows', at, 'unit'], line.unit],
      ]),
    ]),
  ]
}

const within =
  (fault: AuthoredText['fault'], above: DataPath): AuthoredText['fault'] =>
  (path, message) =>
    fault([...above, ...path], message)

import { authored } from '../../model/languages'
import { authoredText, type Localized } from '../../model/localized'
import type { Measure } from '../../model/measure'
import type { Fault } from '../fault'
import type { DataSources } from '../read'
import type { DataPath } from '../yamlFile'

/** Longest texts that still read at a glance on a 390-pixel screen: two lines of a card, six of a gist. */
const longest: Record<'gist' | 'point', Record<Authored, number>> = {
  gist: { zh: 90, en: 340, fr: 360 },
  point: { zh: 80, en: 300, fr: 320 },
}

type Authored = (typeof authored)[number]
type AuthoredMeasure = Omit<Measure, 'id' | 'plan'>

/** What can be checked for ever without the official texts at hand: length, language, typography, leading units. */
export function checkContent(data: DataSources): Fault[] {
  return data.plans.flatMap(({ content: plan, fault }) =>
    plan.measures.flatMap((measure, index) =>
      faultsOf(measure).map(({ path, message }) => fault(['measures', index, ...path], message)),
    ),
  )
}

interface Finding {
  path: DataPath
  message: string
}

function faultsOf(measure: AuthoredMeasure): Finding[] {
  const texts: { path: DataPath; text: Localized; kind?: 'gist' | 'point' }[] = [
    { path: ['title'], text: measure.title },
    { path: ['gist'], text: measure.gist, kind: 'gist' },
    ...measure.points.map((point, at) => ({ path: ['points', at, 'text'], text: point.text, kind: 'point' as const })),
    ...measure.points.flatMap((point, at) =>
      point.figures.flatMap((figure, row) => [
        { path: ['points', at, 'figures', row, 'unit'], text: figure.unit },
        { path: ['points', at, 'figures', row, 'of'], text: figure.of },
      ]),
    ),
  ]
  return [
    ...texts.flatMap(({ path, text, kind }) =>
      authored.flatMap((language) =>
        textFindings(authoredText(text)[language], language, kind && longest[kind][language]).map((message) => ({
          path: [...path, language],
          message,
        })),
      ),
    ),
    ...leadFindings(measure),
  ]
}

function textFindings(text: string, language: Authored, limit: number | undefined): string[] {
  const findings: string[] = []
  if (limit && text.length > limit)
    findings.push(`has ${text.length} characters, and ${limit} fit a phone. Shorten it, or make it two points.`)
  if (language !== 'zh' && /\p{Script=Han}/u.test(text))
    findings.push('has Chinese characters left in it. Translate them.')
  if (language === 'fr' && / [;:?!»]|« /.test(text))
    findings.push(
      'has an ordinary space where French needs a no-break space ' +
        '(before ; : ? ! » and after «). Run npm run data:tidy.',
    )
  return findings
}

function leadFindings(measure: AuthoredMeasure): Finding[] {
  const lists = [measure.units, ...measure.points.map(({ units }) => units)].filter((list) => list.length)
  return lists.length && !lists.some((list) => list.some(({ lead }) => lead))
    ? [{ path: ['units'], message: 'no unit leads. Add lead: true to the first one the article names.' }]
    : []
}

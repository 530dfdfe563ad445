import { languages, type Language } from '../model/languages'
import { textIn, type Localized } from '../model/localized'
import type { Measure } from '../model/measure'
import type { Library } from '../model/pack'
import type { Place } from '../model/place'
import { unitForms } from '../model/units'
import type { Indicator } from '../model/vocabularies'
import { targetOf, type Line, type SavedText } from './saved'

type LibrarySlice = Pick<Library, 'version' | 'measures' | 'places' | 'indicators' | 'units' | 'plans' | 'moved'>

/** How a saved thing reads in this library; undefined when it is not there. */
export function textOf(savedId: string, library: LibrarySlice): (SavedText & { title: Localized }) | undefined {
  const { kind, id: asked } = targetOf(savedId)
  const id = library.moved[asked] ?? asked
  const found = <Row extends { id: string }>(rows: Row[]) => rows.find((row) => row.id === id)
  const { version } = library
  if (kind === 'place') {
    const place = found(library.places)
    return place && { version, title: { ...place.name }, lines: placeLines(place) }
  }
  if (kind === 'indicator') {
    const indicator = found(library.indicators)
    return indicator && { version, title: { ...indicator.name }, lines: indicatorLines(indicator, library) }
  }
  if (kind === 'unit') {
    const unit = found(library.units)
    return unit && { version, title: { ...unit.name }, lines: [{ text: { ...unit.full } }] }
  }
  const measure = found(library.measures)
  const period = library.plans.find((plan) => plan.id === measure?.plan)?.period
  return (
    measure && {
      version,
      title: { ...measure.title },
      lines: measureLines(measure),
      ...(period && { period: { ...period } }),
    }
  )
}

const measureLines = ({ gist, points }: Measure): Line[] => [
  { text: { ...gist } },
  ...points.map(({ text, strength }) => ({ text: { ...text }, mark: strength })),
]
const placeLines = ({ role, functions }: Place): Line[] => [
  { text: { ...role } },
  ...functions.map(({ text }) => ({ text: { ...text } })),
]

/** One line a plan, in figures: they read alike in every language. */
function indicatorLines({ rows, unit }: Indicator, { plans }: LibrarySlice): Line[] {
  return rows.map((row) => {
    const title = plans.find(({ id }) => id === row.plan)?.shortTitle
    const amount = (part?: { value: number; year: number }) => (part ? `${part.value} (${part.year})` : '–')
    const line = (language: Language) =>
      `${(title && textIn(title, language)) ?? row.plan} · ${unitForms(row.unit ?? unit, language).many} ` +
      `· ${amount(row.base)} → ${amount(row.target)}`
    const own = languages.filter((language) => title?.[language] !== undefined)
    return { text: { zh: line('zh'), ...Object.fromEntries(own.map((language) => [language, line(language)])) } }
  })
}

/** What an update of the library did to a saved thing. */
export interface TextChange {
  before: Line[]
  now: Line[]
  period?: { before: SavedText['period']; now: SavedText['period'] }
}

/** Undefined when nothing changed. Lines are held together by their words, so that mere order is no change. */
export function changeOf(then: SavedText, now: SavedText): TextChange | undefined {
  const isIn = (language: Language) => [...then.lines, ...now.lines].every(({ text }) => text[language] !== undefined)
  // Kept in one language and read in another, a text has not changed.
  const common = languages.filter(isIn)
  const key = ({ text, mark }: Line) => JSON.stringify([...common.map((language) => text[language]), mark ?? ''])
  const less = (lines: Line[], others: Line[]) => {
    const there = new Set(others.map(key))
    return lines.filter((line) => !there.has(key(line)))
  }
  const change: TextChange = { before: less(then.lines, now.lines), now: less(now.lines, then.lines) }
  if (then.period && (then.period.from !== now.period?.from || then.period.to !== now.period.to))
    change.period = { before: then.period, now: now.period }
  return change.before.length || change.now.length || change.period ? change : undefined
}

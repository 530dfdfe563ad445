import type { ChangeAspect } from '../model/changes'
import type { Localized } from '../model/localized'
import type { Measure, Point } from '../model/measure'
import type { Library } from '../model/pack'
import { changeAspects } from '../model/changes'

/** Enough to name a measure that the library may no longer hold. */
export interface NamedMeasure {
  id: string
  title: Localized
}

export interface Changes {
  added: NamedMeasure[]
  removed: NamedMeasure[]
  changed: (NamedMeasure & { aspects: ChangeAspect[] })[]
}

/** One update that was installed on this phone. `at` is an ISO time. */
export interface LibraryUpdate extends Changes {
  from: string
  to: string
  at: string
}

const ofPoints = (pick: (point: Point) => unknown) => (measure: Measure) => measure.points.map(pick)
const sorted = (values: string[]) => [...values].sort()

/** A text in the languages that both libraries have. */
type Read = (text: Localized) => unknown
/** What is compared for each aspect. Keywords are no row: nobody reads them. */
const faces: Record<Exclude<ChangeAspect, 'number'>, (measure: Measure, read: Read) => unknown> = {
  title: ({ title }, read) => read(title),
  gist: ({ gist }, read) => read(gist),
  wording: (measure, read) => measure.points.map(({ text }) => read(text)),
  audience: ofPoints((point) => sorted(Object.entries(point.for).map(([type, grade]) => `${type} ${grade}`))),
  need: ofPoints(({ need }) => need),
  strength: ofPoints(({ strength }) => strength),
  places: ofPoints(({ places }) => sorted(places)),
  figures: (measure, read) =>
    measure.points.map(({ figures }) =>
      figures.map(({ value, unit, of, year, kind, bound }) => [value, read(unit), read(of), year, kind, bound]),
    ),
  units: ({ units, points }) =>
    [units, ...points.map((point) => point.units)].map((list) =>
      sorted(list.map(({ id, lead }) => (lead ? `${id} lead` : id))),
    ),
}
const isFace = (aspect: ChangeAspect): aspect is keyof typeof faces => aspect !== 'number'

/**
 * What differs between two libraries, measure by measure, in the order of the new one. A measure that got another
 * number is no new measure.
 */
export function changesBetween(old: Library, now: Library): Changes {
  const common = now.languages.filter((language) => old.languages.includes(language))
  const read: Read = (text) => common.map((language) => text[language])
  const nowIds = new Set(now.measures.map(({ id }) => id))
  const before = new Map(
    old.measures.map((measure) => [
      nowIds.has(measure.id) ? measure.id : (now.moved[measure.id] ?? measure.id),
      measure,
    ]),
  )
  const changed = now.measures.flatMap((measure) => {
    const earlier = before.get(measure.id)
    const differing = earlier ? aspectsBetween(earlier, measure, read) : []
    return differing.length ? [{ ...named(measure), aspects: differing }] : []
  })
  return {
    added: now.measures.filter(({ id }) => !before.has(id)).map(named),
    removed: [...before].filter(([id]) => !nowIds.has(id)).map(([, measure]) => named(measure)),
    changed,
  }
}

function aspectsBetween(old: Measure, now: Measure, read: Read): ChangeAspect[] {
  return changeAspects.filter((aspect) =>
    isFace(aspect)
      ? JSON.stringify(faces[aspect](old, read)) !== JSON.stringify(faces[aspect](now, read))
      : old.id !== now.id,
  )
}

const named = ({ id, title }: Measure): NamedMeasure => ({ id, title })

export const countOf = ({ added, removed, changed }: Changes): number => added.length + removed.length + changed.length

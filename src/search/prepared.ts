import type { HitKind } from './answer'
import type { LikenessData } from './likeness'
import type { TextIndexData } from './textIndex'
import type { Library, Measure, Plan, Point, WholeLibrary } from '../model'

/**
 * All that search needs, in a form that IndexedDB keeps as it is, so that a start neither reads the library nor goes
 * through its texts again.
 */
export interface Prepared {
  index: TextIndexData
  /** What each text of the index is: kind, id, and of a measure its number of points; one a line, parted by spaces. */
  texts: string
  likeness: LikenessData
  library: SearchedLibrary
}

/** The part of the library that search looks at besides the texts. */
export interface SearchedLibrary extends Pick<Library, 'terms' | 'enterpriseTypes' | 'needs'> {
  searchKeys: Omit<WholeLibrary['searchKeys'], 'asked'>
  /** What people call a subject (`term:…`, `type:…`, `need:…`, `place:…`), a line each. */
  asked: Record<string, string>
  plans: Pick<Plan, 'id' | 'number'>[]
  places: Pick<Library['places'][number], 'id' | 'name' | 'aliases'>[]
  measures: SearchedMeasure[]
  /** Short Chinese keywords of the measures, in their normal form, each once. */
  keywords: string[]
}

export interface SearchedMeasure extends Pick<Measure, 'id' | 'plan' | 'path'> {
  points: Pick<Point, 'for' | 'need' | 'places'>[]
}

/** A text that can be found. `points` is given for measures. */
export interface Stored { kind: HitKind, id: string, points?: number }

import type { Localized } from '../model/localized'
import type { Intent } from './intent'

export const hitKinds = ['measure', 'place', 'unit', 'indicator', 'term', 'plan', 'route'] as const
export type HitKind = (typeof hitKinds)[number]

/** One thing found. */
export interface SearchHit {
  kind: HitKind
  id: string
  /** Comparable within one answer only; the first hit has the highest. */
  score: number
  /** Of a measure, the number (from 0) of the point that matched first. */
  point?: number
  /** The words of the texts that matched, to be marked where they stand. */
  words: string[]
  /** It does not hold what was asked, but is about the same subject as what does. */
  related?: boolean
  /** Only the official wording holds what was asked, not the digest. */
  original?: boolean
  /** Of anything but a measure: what was typed is just its name, so that it may stand above the list. */
  named?: boolean
}

/** A country the query names, by itself or by one of its cities. */
export interface AbroadHit {
  /** ISO 3166-1 alpha-2, in small letters. */
  id: string
  name: Localized
  /** False when no text names it, and what was found is for its region. */
  named: boolean
}

export interface SearchAnswer {
  /** The text asked for, so that a late answer to an old question can be told apart. */
  query: string
  /** Best first. Empty for nonsense. */
  hits: SearchHit[]
  /** Queries that find something: names that what was typed begins, or, where it found nothing, the nearest ones. */
  suggestions: string[]
  /** Words of the query that no text knows; what was found answers the rest. */
  unknown?: string[]
  /** Words read as another spelt nearly so. */
  corrected?: { typed: string; read: string }[]
  /** What is wanted beside the subject: whom to ask. */
  intent?: Intent
  abroad?: AbroadHit[]
  /** The subject was not understood: these measures only come nearest in their wording. */
  byWording?: boolean
  /** What was asked about is known to be dealt with in no plan. */
  uncovered?: boolean
  /** A word is of none of the languages that were searched. */
  lacksWord?: boolean
  /** The same where the phone has another language: see `wide`. */
  mayBeForeign?: boolean
  /** Search itself failed, so that an empty list says nothing about the texts. */
  problem?: 'failed'
}

/** Whether the subject was understood and something holds it; else more of the library or another index may answer. */
export const isUnderstood = ({ hits, byWording }: SearchAnswer): boolean => hits.length > 0 && !byWording

export const hitKinds = ['measure', 'place', 'unit', 'indicator', 'term', 'plan'] as const
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
}

export interface SearchAnswer {
  /** The text asked for, so that a late answer to an old question can be told apart. */
  query: string
  /** Best first. Empty for nonsense. */
  hits: SearchHit[]
  /** Nearest queries that do find something; given when nothing was found. */
  suggestions: string[]
  /** Search itself failed, so that an empty list says nothing about the texts. */
  problem?: 'failed'
}

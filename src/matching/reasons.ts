import type { Grade, Strength } from '../model/measure'
import type { Validity } from '../model/validity'

/** Why a measure is in the list, as data; the page turns each into words of the person's language. */
export type Reason =
  | { kind: 'type', type: string, grade: Grade }
  | { kind: 'need', need: string }
  | { kind: 'strength', strength: Strength }
  | { kind: 'validity', validity: Validity, until: string }

import type { Grade, Strength } from '../model/measure'
import type { Validity } from '../model/validity'

/** Why a measure is in the list, as data; the page turns each into words of the person's language. */
export type Reason =
  | { kind: 'type'; type: string; grade: Grade }
  | { kind: 'need'; need: string }
  /** It names what the company trades in. */
  | { kind: 'sector'; word: string }
  /** It names the target country, or the region around it. */
  | { kind: 'country'; place: string }
  /** It holds where the company is; `false` when it is made for another place. */
  | { kind: 'home'; territory: string; holds: boolean }
  | { kind: 'strength'; strength: Strength }
  | { kind: 'validity'; validity: Validity; until: string }

import type { Localized } from '../model/localized'
import type { Position } from '../model/place'

/** Where distances are counted from: the phone's own position, or a city the person chose. WGS-84. */
export interface Here {
  at: Position
  /** Metres of uncertainty of a measured position; absent for a chosen city. */
  accuracy?: number
  /** The chosen city; absent for a measured position. */
  name?: Localized
}

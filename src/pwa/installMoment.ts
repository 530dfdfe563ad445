/** A person is asked again after this long at the earliest, in milliseconds. */
const fortnight = 14 * 24 * 60 * 60 * 1000
/** Who has opened so many measures knows what the app is for. */
const enoughMeasures = 3

export interface Moment {
  /** App and library are on the phone. */
  stored: boolean
  installed: boolean
  measuresOpened: number
  /** ISO time of the last time the person was asked; anything else counts as never. */
  lastAsked: string | null
}

/**
 * Whether to offer to install now. A last time after `now` comes from a clock that has been put back and counts as
 * never.
 */
export function isGoodMoment({ stored, installed, measuresOpened, lastAsked }: Moment, now: number): boolean {
  const since = now - Date.parse(lastAsked ?? '')
  return stored && !installed && measuresOpened >= enoughMeasures && !(since >= 0 && since < fortnight)
}

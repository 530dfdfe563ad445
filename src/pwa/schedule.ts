import { deviceStorage } from '../storage'

/** Looking for news more often would only cost the person data. */
const checkEvery = 6 * 60 * 60 * 1000

export type Checked = 'app' | 'library'
const keyOf = (what: Checked) => `xiangce.checked.${what}`
/**
 * Whether it is time to look again.
 * @param last ISO time of the last look; anything else counts as none
 * @param now milliseconds. A last time after it comes from a clock that has been put back, and counts as none too.
 */
export function isDue(last: string | null | undefined, now: number): boolean {
  const since = now - Date.parse(last ?? '')
  return !(since >= 0 && since < checkEvery)
}

export function isCheckDue(what: Checked, now: number): boolean {
  return isDue(deviceStorage.get(keyOf(what)), now)
}

/** Whether the host has ever answered; false on a first visit, and where nothing is kept from one start to the next. */
export const wasChecked = (what: Checked): boolean => Boolean(deviceStorage.get(keyOf(what)))

/** To be called once the host has answered: a look that failed is repeated at the next occasion. */
export function rememberCheck(what: Checked, now: number) {
  deviceStorage.set(keyOf(what), new Date(now).toISOString())
}

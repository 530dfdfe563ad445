import type { Clock } from './clock'

/** Just past midnight, so that a timer that fires a little early does not find the old day. */
const past = 1_000
const longest = 60 * 60 * 1000

/** Milliseconds until the phone's calendar turns; an hour at most, since phones sleep through timers. */
export function untilMidnight(now: number): number {
  const day = new Date(now)
  const next = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime()
  return Math.min(next - now + past, longest)
}

/**
 * Tells the day whenever it may have turned: at midnight, and when the person comes back to a window that slept.
 * @param dayOf the day of a time, as the phone's calendar has it
 * @param onReturn calls back when the window is looked at again
 */
export function watchDay(
  { clock, dayOf, onReturn }: { clock: Clock; dayOf: (now: Date) => string; onReturn: (look: () => void) => void },
  tell: (day: string) => void,
): void {
  let told = ''
  let cancel: (() => void) | undefined
  function look() {
    const day = dayOf(new Date(clock.now()))
    if (day !== told) tell((told = day))
    cancel?.()
    cancel = clock.after(untilMidnight(clock.now()), look)
  }
  look()
  onReturn(look)
}

/** Whenever this window is looked at again. */
export const whenSeen = (look: () => void) => {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look()
  })
  addEventListener('pageshow', look)
  addEventListener('focus', look)
}

import type { Clock } from './clock'

export interface Debounced {
  /** Something has happened: the run is put off again, but never further than the ceiling. */
  call: () => void
  cancel: () => void
}

/**
 * Debounce with a ceiling (`maxWait`): runs after a pause, and at the latest so long after the first call. Without a
 * ceiling a steady hand never makes the pause, and nothing is ever saved.
 */
export function debounce(run: () => void, { clock, wait, maxWait }: { clock: Clock; wait: number; maxWait: number }) {
  let cancelRun: (() => void) | undefined
  let deadline: number | undefined
  const fire = () => {
    cancelRun = deadline = undefined
    run()
  }
  return {
    call() {
      const now = clock.now()
      // A clock that was put back must not make the ceiling lie hours ahead.
      if (deadline === undefined || deadline - now > maxWait) deadline = now + maxWait
      cancelRun?.()
      cancelRun = clock.after(Math.max(0, Math.min(wait, deadline - now)), fire)
    },
    cancel() {
      cancelRun?.()
      cancelRun = deadline = undefined
    },
  } satisfies Debounced
}

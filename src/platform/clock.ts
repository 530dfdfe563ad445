/** The time and what is to happen later. Handed in, so that a test moves it by hand and no race needs a real second. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number
  /** Runs something once, so many milliseconds later. @returns what calls it off */
  after: (ms: number, run: () => void) => () => void
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

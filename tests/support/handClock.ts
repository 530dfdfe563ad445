import type { Clock } from '../../src/platform/clock'

/** A clock that a test moves by hand. */
export interface HandClock extends Clock {
  /** Lets so much time pass: what is due runs in its order, and the promises it settles are followed. */
  pass: (ms: number) => Promise<void>
}

export function handClock(start = Date.parse('2026-11-21T08:00:00Z')): HandClock {
  let time = start
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    async pass(ms) {
      const end = time + ms
      await settled()
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (!next) break
        timers = timers.filter((other) => other !== next)
        time = Math.max(time, next.at)
        next.run()
        await settled()
      }
      time = end
      await settled()
    },
  }
}

/** Lets every promise that can settle do so; a turn of the event loop comes after all of them. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

/** An answer that the test gives when it wants to. */
export function heldBack<Answer>() {
  let give!: (answer: Answer) => void
  let refuse!: (error: unknown) => void
  const answer = new Promise<Answer>((resolve, reject) => {
    give = resolve
    refuse = reject
  })
  return { answer, give, refuse }
}

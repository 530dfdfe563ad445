/**
 * Tickets for answers that may come late: only the last one drawn counts, and a stale answer is discarded.
 */
export function tickets() {
  let last = 0
  return {
    /** @returns whether this one is still the last */
    draw(): () => boolean {
      const own = ++last
      return () => own === last
    },
    /** Nothing under way counts any more. */
    cancel() {
      last++
    },
  }
}

/** Single flight: whoever asks while an answer is on its way gets the same one. */
export function singleFlight<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let flight: Promise<Answer> | undefined
  return () =>
    (flight ??= ask().finally(() => {
      flight = undefined
    }))
}

/** A browser that has lost a database may never answer, neither yes nor no. */
export class TimeoutError extends Error {
  /** @param late settles with the answer if it comes after all */
  constructor(
    timeoutMs: number,
    readonly late: PromiseLike<unknown>,
  ) {
    super(`no answer in ${timeoutMs} ms`)
    this.name = 'TimeoutError'
  }
}

const afterReal = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/**
 * The answer, or a rejection with {@link TimeoutError} when none comes within `timeoutMs` milliseconds.
 * @param after a clock's timer
 */
export async function withTimeout<Answer>(
  answer: PromiseLike<Answer>,
  timeoutMs: number,
  after: (ms: number, run: () => void) => () => void = afterReal,
): Promise<Answer> {
  let cancel: (() => void) | undefined
  const silence = new Promise<never>((_, reject) => {
    cancel = after(timeoutMs, () => reject(new TimeoutError(timeoutMs, answer)))
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    cancel?.()
  }
}

/** A browser that has lost a database may never answer, neither yes nor no. */
export class TimeoutError extends Error {
  constructor(timeoutMs: number) {
    super(`no answer in ${timeoutMs} ms`)
    this.name = 'TimeoutError'
  }
}

/** The answer, or a rejection with {@link TimeoutError} when none comes within `timeoutMs` milliseconds. */
export async function withTimeout<Answer>(answer: PromiseLike<Answer>, timeoutMs: number): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(timeoutMs)), timeoutMs)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearTimeout(timer)
  }
}

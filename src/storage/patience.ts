/** A browser that has lost a database may never answer, neither yes nor no. */
export class SilenceError extends Error {
  constructor(patience: number) {
    super(`no answer in ${patience} ms`)
    this.name = 'SilenceError'
  }
}

/** The answer, or a rejection with {@link SilenceError} when none comes within `patience` milliseconds. */
export async function inTime<Answer>(answer: PromiseLike<Answer>, patience: number): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SilenceError(patience)), patience)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearTimeout(timer)
  }
}

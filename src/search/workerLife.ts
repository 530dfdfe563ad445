import type { Question, Reply } from './protocol'

/** The part of a worker that is used. */
export interface WorkerPort {
  post: (question: Question) => void
  terminate: () => void
}
export interface WorkerListeners {
  reply: (reply: Reply) => unknown
  /** Its script did not come, it threw outside a question, or a message could not be read. */
  error: () => unknown
}
export interface Clock {
  /** Calls back after so many milliseconds; the result calls it off. */
  after: (milliseconds: number, then: () => void) => () => void
}

/**
 * How long a worker that has stored what it prepared is held, in milliseconds, before anything was asked of it and
 * after: it takes several megabytes, and what is stored is opened in a moment.
 */
const heldMs = { unasked: 2_000, asked: 60_000 }
/** Ends a worker that nobody needs; the next question starts one. */
export function restTimer(clock: Clock, end: () => void) {
  let stop = () => {}
  let isAsked = false
  /** Whether a worker that is started anew finds all it needs stored. */
  let isAllowed = false
  return {
    allow() {
      isAllowed = true
    },
    forbid() {
      isAllowed = false
      stop()
    },
    /** Somebody searches. */
    putOff() {
      isAsked = true
      stop()
    },
    later() {
      stop()
      if (isAllowed) stop = clock.after(isAsked ? heldMs.asked : heldMs.unasked, end)
    },
  }
}

/** A worker that is started when first needed, and after its end again, told first what the one before it was told. */
export function replaceableWorker(start: (listeners: WorkerListeners) => WorkerPort, listeners: WorkerListeners) {
  let worker: WorkerPort | undefined
  const first = new Map<Question['type'], Question>()

  function running(): WorkerPort | undefined {
    if (worker) return worker
    let own: WorkerPort | undefined
    // A worker that was given up may still speak; nobody listens.
    const isHeard = () => own === undefined || own === worker
    try {
      own = start({
        reply: (reply) => isHeard() && listeners.reply(reply),
        error: () => isHeard() && listeners.error(),
      })
    } catch {
      return undefined
    }
    worker = own
    first.forEach((question) => own.post(question))
    return own
  }

  return {
    start: () => void running(),
    /** False where no worker can be started. */
    post(question: Question): boolean {
      const to = running()
      to?.post(question)
      return to !== undefined
    },
    /** The same, for what every later worker has to be told before it is asked; of each type the newest. */
    postFirst(question: Question): boolean {
      const isRunning = worker !== undefined
      first.set(question.type, question)
      const to = running()
      if (isRunning) to?.post(question)
      return to !== undefined
    },
    end() {
      worker?.terminate()
      worker = undefined
    },
  }
}

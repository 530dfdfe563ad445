import type { OriginalPack, WholeLibrary } from '../model/pack'
import type { SearchAnswer } from './answer'
import type { Question, Reply } from './protocol'

/**
 * What search is at: `idle` before anything was loaded, `preparing` an index, `rebuilding` one that was broken,
 * `ready`, or `failed`: its worker could not be started or does not answer.
 */
export type SearchState = 'idle' | 'preparing' | 'rebuilding' | 'ready' | 'failed'

/** The page's side of the search worker. */
export interface SearchClient {
  /** Builds the index anew: from the stored library, or from the given one where nothing can be stored. */
  load: (library?: WholeLibrary) => void
  /** Official texts have come: takes the stored ones, or those given where nothing can be stored. */
  loadOriginals: (packs?: OriginalPack[]) => void
  /**
   * Always settles. One question is in flight; of those asked meanwhile only the newest is put, the others get
   * `undefined`. An answer with `problem` says why there is none. `screen` is the language the person reads.
   */
  search: (query: string, screen?: string) => Promise<SearchAnswer | undefined>
  /** Told each time the state changes. */
  onState: (listener: (state: SearchState) => void) => void
}

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

export interface ClientParts {
  startWorker: (listeners: WorkerListeners) => WorkerPort
  clock: Clock
}

/**
 * Time-out in milliseconds: a worker that owes an answer and says nothing for so long is taken for dead. Preparing the
 * library takes the slowest phone measured some five seconds.
 */
const timeoutMs = 20_000
/** How often one question may find its worker dead before the person is told. */
const mostRestarts = 2

interface Waiting {
  query: string
  screen?: string
  settle: (answer: SearchAnswer | undefined) => void
}

export function createSearchClient({ startWorker, clock }: ClientParts = browserParts): SearchClient {
  const worker = replaceableWorker(startWorker, { reply: hear, error: died })
  let inFlight: (Waiting & { ticket: number; restarts: number }) | undefined
  let next: Waiting | undefined
  let ticket = 0
  let stopTimeout = () => {}
  const listeners: ((state: SearchState) => void)[] = []
  let state: SearchState = 'idle'

  function become(now: SearchState) {
    if (now === state) return
    state = now
    listeners.forEach((listener) => listener(now))
  }

  /** The time-out runs only while an answer is owed, and anew with everything the worker says. */
  function restartTimeout() {
    stopTimeout()
    stopTimeout = inFlight ? clock.after(timeoutMs, died) : () => {}
  }

  function hear(reply: Reply) {
    restartTimeout()
    if (reply.type === 'state') return become(reply.state)
    if (reply.type === 'answer' && reply.ticket === inFlight?.ticket) return settle(reply.answer)
    // The service has tried again by itself: a new worker would only fail the same way.
    if (reply.type === 'failed' && reply.ticket !== undefined && reply.ticket === inFlight?.ticket) return giveUp()
    if (reply.type === 'failed' && reply.ticket === undefined) become('failed')
  }

  /** Gives the worker up; the question in flight is put to a new one. */
  function died() {
    worker.end()
    if (!inFlight) return become('failed')
    if (inFlight.restarts >= mostRestarts) return giveUp()
    inFlight.restarts++
    put()
  }

  function giveUp() {
    become('failed')
    if (inFlight) settle({ query: inFlight.query, hits: [], suggestions: [], problem: 'failed' })
  }

  function settle(answer: SearchAnswer) {
    const settled = inFlight
    const waiting = next
    inFlight = next = undefined
    stopTimeout()
    settled?.settle(answer)
    if (waiting) start(waiting)
  }

  function start(question: Waiting) {
    inFlight = { ...question, ticket: ++ticket, restarts: 0 }
    put()
  }

  function put() {
    if (!inFlight) return
    if (!worker.post({ type: 'search', query: inFlight.query, screen: inFlight.screen, ticket: inFlight.ticket }))
      return giveUp()
    restartTimeout()
  }

  return {
    load(library) {
      if (!worker.postFirst({ type: 'load', build: __BUILD_ID__, library })) become('failed')
    },
    loadOriginals(packs) {
      worker.postFirst({ type: 'originals', packs })
    },
    search: (query, screen) =>
      new Promise((settle) => {
        next?.settle(undefined)
        next = undefined
        if (inFlight) next = { query, screen, settle }
        else start({ query, screen, settle })
      }),
    onState(listener) {
      listeners.push(listener)
    },
  }
}

/** A worker that is started when first needed, and after its end again, told first what the one before it was told. */
function replaceableWorker(start: ClientParts['startWorker'], listeners: WorkerListeners) {
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

const browserParts: ClientParts = {
  startWorker({ reply, error }) {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' })
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => reply(data))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      error()
    })
    worker.addEventListener('messageerror', () => error())
    return { post: (question) => worker.postMessage(question), terminate: () => worker.terminate() }
  },
  clock: {
    after(milliseconds, then) {
      const timer = setTimeout(then, milliseconds)
      return () => clearTimeout(timer)
    },
  },
}

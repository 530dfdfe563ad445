import type { OriginalPack, WholeLibrary } from '../model/pack'
import type { SearchAnswer } from './answer'
import type { Reply } from './protocol'
import { replaceableWorker, restTimer, type Clock, type WorkerListeners, type WorkerPort } from './workerLife'

/**
 * What search is at: `idle` before anything was loaded, `preparing` an index, `rebuilding` one that was broken,
 * `ready`, or `failed`: its worker could not be started or does not answer.
 */
export type SearchState = 'idle' | 'preparing' | 'rebuilding' | 'ready' | 'failed'

/** The page's side of the search worker. */
export interface SearchClient {
  /**
   * Builds the index anew: from the stored library, or from the given one where nothing can be stored. `screen` is the
   * language the person reads.
   */
  load: (library?: WholeLibrary, screen?: string) => void
  /** Official texts have come: takes the stored ones, or those given where nothing can be stored. */
  loadOriginals: (packs?: OriginalPack[]) => void
  /**
   * Always settles. One question is in flight; of those asked meanwhile only the newest is put, the others get
   * `undefined`. An answer with `problem` says why there is none. `wide`: in all
   * languages on the phone, not only Chinese, English and the person's own.
   */
  search: (query: string, screen?: string, wide?: boolean) => Promise<SearchAnswer | undefined>
  /** Somebody is about to search: a worker that rests is started. */
  wake: () => void
  /** Told each time the state changes. */
  onState: (listener: (state: SearchState) => void) => void
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
  wide?: boolean
  settle: (answer: SearchAnswer | undefined) => void
}

export function createSearchClient({ startWorker, clock }: ClientParts = browserParts): SearchClient {
  const worker = replaceableWorker(startWorker, { reply: hear, error: died })
  let inFlight: (Waiting & { ticket: number; restarts: number }) | undefined
  let next: Waiting | undefined
  let ticket = 0
  let stopTimeout = () => {}
  const rest = restTimer(clock, worker.end)
  let loads = 0
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
    if (reply.type === 'kept' && reply.load === loads) rest.allow()
    if (!inFlight) rest.later()
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
    else rest.later()
  }

  function start(question: Waiting) {
    inFlight = { ...question, ticket: ++ticket, restarts: 0 }
    rest.putOff()
    put()
  }

  function put() {
    if (!inFlight) return
    const { query, screen, wide, ticket } = inFlight
    if (!worker.post({ type: 'search', query, screen, wide, ticket })) return giveUp()
    restartTimeout()
  }

  return {
    load(library, screen) {
      rest.forbid()
      if (!worker.postFirst({ type: 'load', load: ++loads, build: __BUILD_ID__, library, screen })) become('failed')
    },
    loadOriginals: (packs) => void worker.postFirst({ type: 'originals', packs }),
    search: (query, screen, wide) =>
      new Promise((settle) => {
        next?.settle(undefined)
        next = undefined
        if (inFlight) next = { query, screen, wide, settle }
        else start({ query, screen, wide, settle })
      }),
    wake() {
      worker.start()
      rest.putOff()
      if (!inFlight) rest.later()
    },
    onState: (listener) => void listeners.push(listener),
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

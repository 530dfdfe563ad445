import type { Clock } from '../platform/clock'
import type { PageMessage, StoredReply } from './messages'
import type { OptionalGroup } from './optionalFiles'

export interface StoredQuestion {
  worker: Pick<ServiceWorker, 'postMessage'>
  /** Optional files that have to be there too. */
  groups: readonly OptionalGroup[]
  clock: Clock
}

/** A worker says at once that it has heard; one that does not within so many milliseconds is asked again. */
const hearTimeoutMs = 5_000
const attempts = 3
/** What is missing is fetched before the reply, over whatever network there is. */
const replyTimeoutMs = 120_000

/**
 * Asks the worker whether every file of the app is stored; what is missing it fetches first. A browser may end a worker
 * with the question still unread, and workers of builds before this one do not say that they have heard. Resolves to
 * false where no reply comes: nobody may be told to be ready by silence.
 */
export function askStored({ worker, groups, clock }: StoredQuestion): Promise<boolean> {
  return new Promise((resolve) => {
    const ports: MessagePort[] = []
    const heard: (() => void)[] = []
    const stopAsking = () => heard.forEach((callOff) => callOff())
    const end = (stored: boolean) => {
      stopAsking()
      callOffReply()
      for (const port of ports) port.close()
      resolve(stored)
    }
    const ask = () => {
      const { port1, port2 } = new MessageChannel()
      ports.push(port1)
      port1.onmessage = ({ data }: MessageEvent<'heard' | StoredReply>) => {
        if (data === 'heard') stopAsking()
        else end(data.stored)
      }
      worker.postMessage({ type: 'IS_STORED', groups } satisfies PageMessage, [port2])
    }
    const callOffReply = clock.after(replyTimeoutMs, () => end(false))
    for (let times = 1; times < attempts; times++) heard.push(clock.after(times * hearTimeoutMs, ask))
    ask()
  })
}

import type { ReadText } from './ownText'
import type { DocumentError } from './read/readDocument'
import type { Known } from './types'
import type { ReaderQuestion, ReaderReply } from './documentWorker'

/** Why a file gave no text; `slow`: it took longer than any honest text does, `stopped`: the person stopped it. */
export type ReadProblem = DocumentError['reason'] | 'slow' | 'stopped'

export interface ReadingOptions {
  /** How far it is, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** A plan of 150 pages takes a slow phone some ten seconds; in milliseconds. */
const timeoutMs = 90_000

const startWorker = () =>
  new Worker(new URL('./documentWorker.ts', import.meta.url), { type: 'module', name: 'reader' })
const ask = (worker: Worker, question: ReaderQuestion, transfer: Transferable[] = []) =>
  worker.postMessage(question, transfer)

/** Reads a file apart from the page, so that a hostile one can neither hold it up nor outlast its time. */
export function readFile(
  bytes: ArrayBuffer,
  known: Known,
  { onProgress, signal }: ReadingOptions = {},
): Promise<{ text: ReadText } | { problem: ReadProblem }> {
  return new Promise((resolve) => {
    const worker = startWorker()
    const { port1, port2 } = new MessageChannel()
    const end = (outcome: { text: ReadText } | { problem: ReadProblem }) => {
      clearTimeout(timer)
      worker.terminate()
      port1.close()
      resolve(outcome)
    }
    const timer = setTimeout(() => end({ problem: 'slow' }), timeoutMs)
    signal?.addEventListener('abort', () => end({ problem: 'stopped' }), { once: true })
    port1.onmessage = ({ data }: MessageEvent<ReaderReply>) => {
      if (data.type === 'progress') onProgress?.(data.share)
      else end(data.type === 'read' ? { text: data.text } : { problem: data.reason })
    }
    worker.addEventListener('error', () => end({ problem: 'unavailable' }))
    ask(worker, { type: 'read', bytes, known }, [bytes, port2])
  })
}

/** Time for the reader of PDF files to come over a slow network, in milliseconds. */
const preparation = 60_000

/** Fetches what reads PDF files, so that it is there when the network is not. */
export function prepareReader(): void {
  const worker = startWorker()
  ask(worker, { type: 'prepare' })
  setTimeout(() => worker.terminate(), preparation)
}

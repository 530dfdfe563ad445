import { readOwnText, type ReadText } from './ownText'
import { DocumentError } from './read/readDocument'
import type { Known } from './types'

/** What the page may ask: to read a file, or to fetch what reads PDF files while there is a network. */
export type ReaderQuestion = { type: 'read'; bytes: ArrayBuffer; known: Known } | { type: 'prepare' }
export type ReaderReply =
  { type: 'read'; text: ReadText } | { type: 'failed'; reason: DocumentError['reason'] | 'unavailable' }

async function answer(question: Extract<ReaderQuestion, { type: 'read' }>): Promise<ReaderReply> {
  try {
    return { type: 'read', text: await readOwnText(new Uint8Array(question.bytes), question.known) }
  } catch (error) {
    if (error instanceof DocumentError) return { type: 'failed', reason: error.reason }
    // A part that could not be fetched, or a browser too old for it; all else is the fault of the file.
    return {
      type: 'failed',
      reason: error instanceof TypeError && /import|module|fetch/i.test(error.message) ? 'unavailable' : 'damaged',
    }
  }
}

// The reader of PDF files takes a worker's own channel for itself when it is loaded in one, so answers go through a
// port.
addEventListener('message', ({ data, ports: [port] }: MessageEvent<ReaderQuestion>) => {
  if (data.type === 'prepare') void import('unpdf/pdfjs').catch(() => undefined)
  else if (data.type === 'read') void answer(data).then((reply) => port?.postMessage(reply))
})

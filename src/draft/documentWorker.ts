/// <reference types="vite/types/importMeta.d.ts" />
import { UnknownMapError } from './read/characterMaps'
import { DocumentError } from './read/readDocument'
import { readOwnText, type ReadText } from './ownText'
import type { Known } from './types'

/** What the page may ask: to read a file, or to fetch what reads PDF files while there is a network. */
export type ReaderQuestion = { type: 'read'; bytes: ArrayBuffer; known: Known } | { type: 'prepare' }
export type ReaderReply =
  | { type: 'progress'; share: number }
  | { type: 'read'; text: ReadText }
  | { type: 'failed'; reason: DocumentError['reason'] }

/** Character maps of the predefined Chinese fonts: files of this app, asked for when a PDF needs one. */
const maps = import.meta.glob<string>('./read/cmaps/*.bcmap', { query: '?url', import: 'default', eager: true })

async function loadMap(name: string): Promise<Uint8Array> {
  const address = maps[`./read/cmaps/${name}`]
  if (!address) throw new UnknownMapError(name)
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`The map ${name} did not come: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function answer(
  question: Extract<ReaderQuestion, { type: 'read' }>,
  onProgress: (share: number) => void,
): Promise<ReaderReply> {
  try {
    const text = await readOwnText(new Uint8Array(question.bytes), question.known, { loadMap, onProgress })
    return { type: 'read', text }
  } catch (error) {
    return { type: 'failed', reason: error instanceof DocumentError ? error.reason : 'damaged' }
  }
}

/** Brings the reader of PDF files and its maps into the worker's cache. */
const prefetch = () =>
  Promise.all([import('unpdf/pdfjs'), ...Object.keys(maps).map((path) => loadMap(path.split('/').pop() ?? ''))])

// The reader of PDF files takes a worker's own channel for itself when it is loaded in one, so answers go through a
// port.
addEventListener('message', ({ data, ports: [port] }: MessageEvent<ReaderQuestion>) => {
  const reply = (message: ReaderReply) => port?.postMessage(message)
  if (data.type === 'prepare') void prefetch().catch(() => undefined)
  else if (data.type === 'read') void answer(data, (share) => reply({ type: 'progress', share })).then(reply)
})

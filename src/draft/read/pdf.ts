import { getDocumentProxy } from 'unpdf'
import { mapFactory, mapFolder, type MapFetches } from './characterMaps'
import { pageText, type Piece } from './pdfLines'
import { DocumentError, type Loss, type ReadOptions } from './readDocument'

/** The most pages read; the longest plans have about 150. */
const mostPages = 800
/** Fewer characters a page than this, and the pages are pictures. */
const leastPerPage = 15
/** Where more signs than this are lost, what is left is no text. */
const mostLost = 0.3

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * A PDF with a text layer → its printed lines, pages parted by form feeds, distant columns by tabs, indents as two wide
 * spaces. Signs that a font gives no letters for are left out and told with their page.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  const fetches: MapFetches = { failed: 0 }
  const document = await open(bytes, options, fetches)
  const pages: string[] = []
  const losses: Loss[] = []
  const last = Math.min(document.numPages, mostPages)
  try {
    for (let number = 1; number <= last; number++) {
      const { text, lost } = await readPage(document, number)
      pages.push(text)
      if (lost) losses.push({ kind: 'letters', at: number, count: lost })
      options.onProgress?.(number / last)
    }
  } finally {
    await document.destroy()
  }
  if (fetches.failed) throw new DocumentError('unavailable')
  if (document.numPages > last) losses.push({ kind: 'pages', at: 0, count: document.numPages - last })
  hold(pages, losses)
  for (const loss of losses) options.onLoss?.(loss)
  return pages.join('\f')
}

async function open(bytes: Uint8Array, { loadMap }: ReadOptions, fetches: MapFetches): Promise<Document> {
  try {
    await import('unpdf/pdfjs')
  } catch {
    throw new DocumentError('unavailable')
  }
  return getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    cMapPacked: true,
    useWorkerFetch: false,
    ...(loadMap ? { cMapUrl: 'cmaps/', BinaryDataFactory: mapFactory(loadMap, fetches) } : { cMapUrl: mapFolder() }),
  }).catch((error: unknown) => {
    throw new DocumentError(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged')
  })
}

async function readPage(document: Document, number: number): Promise<{ text: string; lost: number }> {
  const { items } = await (await document.getPage(number)).getTextContent()
  const pieces = items.flatMap((item) =>
    'str' in item && item.str ? [pieceOf(item.str, item.transform, item.width, item.height)] : [],
  )
  const text = pageText(pieces)
  const kept = text.replace(lostSigns, '')
  return { text: kept, lost: text.length - kept.length + loneDigits(kept) }
}

/** Signs that stand for no letter: replacement, private use, control. */
const lostSigns = /[\ufffd\ue000-\uf8ff\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu

/** A page of digits and points alone, no letter between: its words were in a font that says no letters. */
function loneDigits(text: string): number {
  const digits = text.match(/\d/g)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return digits > leastPerPage && letters < digits * 0.1 ? digits : 0
}

/** @throws {DocumentError} where the pages are pictures, or their signs no letters */
function hold(pages: string[], losses: Loss[]): void {
  const written = pages.join('').replace(/\s/g, '').length
  const lost = losses.reduce((sum, { kind, count }) => sum + (kind === 'letters' ? count : 0), 0)
  if (lost > (written + lost) * mostLost) throw new DocumentError('no-letters')
  if (written < pages.length * leastPerPage) throw new DocumentError('no-text-layer')
}

function pieceOf(text: string, transform: readonly unknown[], width: number, height: number): Piece {
  const [, , , size, x, y] = transform.map(Number)
  return { text, x: x ?? 0, y: y ?? 0, width, height: height || Math.abs(size ?? 0) || 10 }
}

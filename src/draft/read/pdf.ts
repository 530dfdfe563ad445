import { getDocumentProxy } from 'unpdf'
import { DocumentError } from './readDocument'
import { lastOf } from '../../model/last'

/** The most pages read; the longest plans have about 150. */
const mostPages = 800
/** Fewer characters a page than this, and the pages are pictures. */
const leastPerPage = 15

interface Piece {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/**
 * A PDF with a text layer → its printed lines, pages parted by form feeds, distant columns by tabs, indents as two wide
 * spaces.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw new DocumentError(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged')
  })
  const pages: string[] = []
  try {
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(
        pageText(
          items.flatMap((item) =>
            'str' in item && item.str ? [pieceOf(item.str, item.transform, item.width, item.height)] : [],
          ),
        ),
      )
    }
  } finally {
    await document.destroy()
  }
  if (pages.join('').replace(/\s/g, '').length < pages.length * leastPerPage) throw new DocumentError('no-text-layer')
  return pages.join('\f')
}

function pieceOf(text: string, transform: readonly unknown[], width: number, height: number): Piece {
  const [, , , size, x, y] = transform.map(Number)
  return { text, x: x ?? 0, y: y ?? 0, width, height: height || Math.abs(size ?? 0) || 10 }
}

/** Pieces in the order they were set → lines: a new one where the baseline moves or the pen goes back. */
function pageText(pieces: Piece[]): string {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    if (!piece.text.trim()) continue
    const line = lastOf(lines)
    const last = line && lastOf(line)
    if (line && last && Math.abs(piece.y - last.y) < last.height * 0.5 && piece.x >= last.x - last.height * 0.5)
      line.push(piece)
    else lines.push([piece])
  }
  const margin = leftMargin(lines)
  return lines
    .map((line) => {
      const first = line[0]!
      const offset = first.x - margin
      return (offset > first.height * 1.5 && offset < first.height * 3 ? '\u3000\u3000' : '') + joined(line)
    })
    .join('\n')
}

/** Where most lines of the page begin. */
function leftMargin(lines: Piece[][]): number {
  const starts = new Map<number, number>()
  for (const [first] of lines) {
    const x = Math.round(first?.x ?? 0)
    starts.set(x, (starts.get(x) ?? 0) + 1)
  }
  return [...starts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

function joined(line: Piece[]): string {
  return line.reduce((text, piece, index) => {
    const before = line[index - 1]
    const gap = before ? piece.x - before.x - before.width : 0
    return text + (gap > piece.height * 2.5 ? '\t' : gap > piece.height * 0.2 ? ' ' : '') + piece.text
  }, '')
}

/** Why a document could not be read, as a word the screen or the command turns into a sentence. */
export class DocumentError extends Error {
  constructor(
    readonly reason:
      | 'kind'
      | 'rich-text'
      | 'web-page'
      | 'encoding'
      | 'damaged'
      | 'locked'
      | 'empty'
      | 'too-big'
      | 'too-long'
      | 'no-text-layer'
      | 'no-letters'
      | 'old-word'
      | 'unavailable',
  ) {
    super(`The document could not be read: ${reason}`)
    this.name = 'DocumentError'
  }
}

/**
 * What of a document was not read. `letters`: signs of a page whose font says no letters; `pages`, `cells`, `words`:
 * what lies past the bounds, of a document, a table or a text.
 */
export interface Loss {
  kind: 'letters' | 'pages' | 'cells' | 'words'
  /** The page, or the table, counted from 1; 0 where the whole document is meant. */
  at: number
  count: number
}

/** What the one who asks wants to hear, and what the reader needs from outside. */
export interface ReadOptions {
  onLoss?: (loss: Loss) => void
  /** How far it is, from 0 to 1. */
  onProgress?: (share: number) => void
  /** The bytes of a character map for predefined Chinese fonts; in Node they lie beside the reader. */
  loadMap?: (name: string) => Promise<Uint8Array>
}

/** The largest file opened, in bytes: a printed five-year plan with pictures has about 20 MB. */
const mostBytes = 60_000_000

/**
 * The text of a .txt, .docx or .pdf file: paragraphs or printed lines, pages parted by form feeds, cells by tabs.
 * The kind is told from the first bytes, not from the name.
 * @throws {DocumentError} for other kinds, damage, a file too big, or a PDF of pictures.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  if (bytes.length > mostBytes) throw new DocumentError('too-big')
  const text = await reader(bytes)(bytes, options)
  if (!/\S/.test(text)) throw new DocumentError('empty')
  return text
}

const starts = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte)

/**
 * Whether these words stand in the file in UTF-16, as names do in the containers of old Word files and of locked new
 * ones.
 */
function holds(bytes: Uint8Array, words: string): boolean {
  const first = words.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let letter = 1
    while (
      letter < words.length &&
      bytes[at + letter * 2] === words.charCodeAt(letter) &&
      bytes[at + letter * 2 + 1] === 0
    )
      letter += 1
    if (letter === words.length) return true
  }
  return false
}

function reader(bytes: Uint8Array): (bytes: Uint8Array, options: ReadOptions) => Promise<string> {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46))
    return async (file, options) => (await part(() => import('./pdf'))).readPdf(file, options)
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04))
    return async (file, options) => (await part(() => import('./docx'))).readDocx(file, options)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new DocumentError(holds(bytes, 'EncryptedPackage') ? 'locked' : 'old-word')
  return async (file) => (await part(() => import('./txt'))).readText(file)
}

/** A part of the reader that is not on the phone yet is no fault of the file. */
async function part<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch {
    throw new DocumentError('unavailable')
  }
}

import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { LineCounter, isMap, isNode, isSeq, parseDocument, type Document } from 'yaml'
import type { Fault } from './fault'

export type DataPath = readonly (string | number)[]

/** One YAML file with its content and the means to say on which line a thing stands. */
export interface YamlFile {
  file: string
  content: unknown
  faults: Fault[]
  /** The fault at this path, with the line of the deepest node that exists there. */
  fault: (path: DataPath, message: string) => Fault
}

interface Parsed {
  text: string
  document: Document
  lines: LineCounter
}
/** Memoized by file name: a build that watches, and the tests of the compile, parse what has changed and no more. */
const lastParsed = new Map<string, Parsed>()
function parsed(file: string, text: string): Parsed {
  const known = lastParsed.get(file)
  if (known?.text === text) return known
  const lines = new LineCounter()
  const now = { text, lines, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }) }
  lastParsed.set(file, now)
  return now
}

/** Reads and parses one file. Broken YAML comes back as faults, not as an exception. */
export function readYamlFile(root: string, path: string): YamlFile {
  const file = relative(root, path).replaceAll('\\', '/')
  const { document, lines } = parsed(file, readFileSync(path, 'utf8'))
  const fault = (at: DataPath, message: string): Fault => ({
    file,
    line: lines.linePos(offsetOf(document, at)).line,
    at: describe(document, at),
    message,
  })
  const faults = document.errors.map((error): Fault => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    at: '',
    message: `this is not valid YAML: ${error.message} Check the indentation and the quotes here.`,
  }))
  return { file, content: faults.length ? undefined : document.toJS(), faults, fault }
}

function offsetOf(document: Document, path: DataPath): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length ? document.getIn(path.slice(0, length), true) : document.contents
    if (isNode(node) && node.range) return keyOffset(document, path.slice(0, length)) ?? node.range[0]
  }
  return 0
}

/** The place of the key rather than of its value, which may begin a line later. */
function keyOffset(document: Document, path: DataPath): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(
    ({ key }) => String(isNode(key) && 'value' in key ? key.value : key) === String(path.at(-1)),
  )
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined
}

/**
 * `measures.16.points.2`: a list item goes by its own `path` or `id` where it has one, else by its number counted from
 * 1.
 */
function describe(document: Document, path: DataPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'string') return step
      const list = index ? document.getIn(path.slice(0, index), true) : document.contents
      const item = isSeq(list) ? list.items[step] : undefined
      const name = isMap(item) ? (item.get('path') ?? item.get('id')) : undefined
      return typeof name === 'string' ? name : String(step + 1)
    })
    .join('.')
}

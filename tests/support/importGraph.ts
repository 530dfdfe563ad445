import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { filesBelow } from '../../scripts/files.mjs'

export interface Import {
  /** The file that imports, below src/. */
  from: string
  /** The file that is imported, below src/. */
  to: string
  /** Erased by the compiler: it ties two files in reading, not in running. */
  typeOnly: boolean
  /** Asked for while the app runs: the two files are in different chunks. */
  lazy: boolean
}

const code = /\.(ts|vue|js|css)$/
const forms = [
  /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\sfrom\s+)?'([^']+)'/,
  /\bimport\(\s*'([^']+)'\s*\)/,
  /new URL\('([^']+)',\s*import\.meta/,
]
const statement = new RegExp(forms.map(({ source }) => source).join('|'), 'gm')
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
/** `{ type A, type B }` is erased as a whole. */
const areAllTypes = (names = '') =>
  /^\{[^}]*\}$/.test(names.trim()) && namesIn(names).every((name) => /^type\s/.test(name))
const namesIn = (names: string) =>
  names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/** Every relative import of the files below a folder, as paths below it. Imports of packages are left out. */
export function importGraph(root: string): Import[] {
  const files = [...filesBelow(root)].filter((file) => code.test(file) && !file.includes('node_modules'))
  return files.flatMap((file) =>
    importsOf(readFileSync(file, 'utf8')).flatMap(({ specifier, ...rest }) => {
      const target = resolved(join(dirname(file), specifier))
      return target ? [{ from: relative(root, file), to: relative(root, target), ...rest }] : []
    }),
  )
}

/** The relative imports that a source text states. */
export function importsOf(text: string): { specifier: string; typeOnly: boolean; lazy: boolean }[] {
  return [...withoutComments(text).matchAll(statement)].flatMap(([, type, names, fixed, lazy, url]) => {
    const specifier = fixed ?? lazy ?? url ?? ''
    return specifier.startsWith('.')
      ? [{ specifier, typeOnly: Boolean(type) || areAllTypes(names), lazy: fixed === undefined }]
      : []
  })
}

function resolved(path: string): string | undefined {
  const plain = normalize(path.replace(/\?.*$/, ''))
  return [plain, `${plain}.ts`, `${plain}.vue`, `${plain}.js`, join(plain, 'index.ts')].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  )
}

/** Groups of files that reach each other (Tarjan's strongly connected components), each with two files or more. */
export function cyclesIn(imports: Pick<Import, 'from' | 'to'>[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (file: string) => {
    index.set(file, index.size)
    low.set(file, index.get(file)!)
    stack.push(file)
    for (const other of next.get(file) ?? []) {
      if (!index.has(other)) visit(other)
      if (stack.includes(other)) low.set(file, Math.min(low.get(file)!, low.get(other)!))
    }
    if (low.get(file) !== index.get(file)) return
    const group = stack.splice(stack.indexOf(file))
    if (group.length > 1) cycles.push(group)
  }
  for (const file of next.keys()) if (!index.has(file)) visit(file)
  return cycles
}

/** Who may import whom: the rows of the first table below a heading, `| a, b | c, d |`. */
export function bordersIn(markdown: string, heading: string): Map<string, string[]> {
  const part = markdown.slice(markdown.indexOf(heading))
  const rows = part
    .slice(0, part.indexOf('\n\n', part.indexOf('| ---')))
    .split('\n')
    .flatMap((line) => (/^\| (?!---|folder)/.test(line) ? [line.split('|').map((cell) => cell.trim())] : []))
  return new Map(
    rows.flatMap(([, names = '', allowed = '']) =>
      names.split(', ').map((name): [string, string[]] => [name, allowed === '–' ? [] : allowed.split(', ')]),
    ),
  )
}

const isBelow = (file: string, place: string) => file === place || file.startsWith(`${place}/`)
/** The most exact row that speaks of a file. */
export const rowFor = (rows: Iterable<string>, file: string): string | undefined =>
  [...rows].filter((row) => isBelow(file, row)).sort((a, b) => b.length - a.length)[0]

/** What is wrong with an import by the table; undefined when it may pass. */
export function objection(
  borders: Map<string, string[]>,
  { from, to }: Pick<Import, 'from' | 'to'>,
): string | undefined {
  const [row, other] = [rowFor(borders.keys(), from), rowFor(borders.keys(), to)]
  if (!row) return `${from}: no row of the table speaks of it`
  if (!other) return `${to}: no row of the table speaks of it`
  if (row === other || borders.get(row)!.some((allowed) => isBelow(to, allowed))) return undefined
  return `${from} may not import ${to}: ${row} may import ${borders.get(row)!.join(', ') || 'nothing'}`
}

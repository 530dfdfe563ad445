import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bordersIn, cyclesIn, importGraph, importsOf, objection, rowFor } from '../support/importGraph'

const borders = bordersIn(readFileSync('CONTRIBUTING.md', 'utf8'), '## Who may import whom')
const imports = importGraph('src')
const rows = [...borders.keys()]
/** Folders with a door: from outside they are entered by their index.ts, or by what a row names below them. */
const folderOf = (file: string) => file.split('/')[0] ?? ''
const hasDoor = (folder: string) => existsSync(`src/${folder}/index.ts`)

describe('the borders of the house', () => {
  it('are kept by every import', () => {
    expect(imports.length).toBeGreaterThan(500)
    expect(imports.flatMap((each) => objection(borders, each) ?? [])).toEqual([])
  })

  it('stop every pair that the table does not name', () => {
    const missed = rows.flatMap((row) =>
      rows
        .filter(
          (other) =>
            rowFor(rows, other) !== row && !borders.get(row)!.some((name) => `${other}/`.startsWith(`${name}/`)),
        )
        .filter((other) => !objection(borders, { from: fileIn(row), to: fileIn(other) }))
        .map((other) => `${row} → ${other}`),
    )
    expect(missed).toEqual([])
  })

  it('name only what exists', () => {
    const named = new Set([...rows, ...[...borders.values()].flat()])
    expect([...named].filter((name) => !existsSync(`src/${name}`) && !existsSync(`src/${name}.ts`))).toEqual([])
  })

  it('hold no cycle of code', () => {
    expect(cyclesIn(imports.filter(({ typeOnly, lazy }) => !typeOnly && !lazy))).toEqual([])
  })

  it('hold no cycle of types either', () => {
    expect(cyclesIn(imports.filter(({ lazy }) => !lazy))).toEqual([])
  })

  it('are passed by the door where a folder has one', () => {
    const round = imports.filter(
      ({ from, to }) =>
        folderOf(from) !== folderOf(to) &&
        hasDoor(folderOf(to)) &&
        to !== `${folderOf(to)}/index.ts` &&
        !borders.get(rowFor(rows, from) ?? '')?.some((name) => name.includes('/') && `${to}/`.startsWith(name)),
    )
    expect(round.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })
})

it('an import is read in each of its forms', () => {
  expect(importsOf("import { a } from './a'\nimport type { B } from './b'\nexport { type C } from './c'\n")).toEqual([
    { specifier: './a', typeOnly: false, lazy: false },
    { specifier: './b', typeOnly: true, lazy: false },
    { specifier: './c', typeOnly: true, lazy: false },
  ])
  expect(importsOf("const d = await import('./d')\nnew Worker(new URL('./e.ts', import.meta.url))")).toEqual([
    { specifier: './d', typeOnly: false, lazy: true },
    { specifier: './e.ts', typeOnly: false, lazy: true },
  ])
  expect(importsOf("// import { a } from './a'\nimport { ref } from 'vue'")).toEqual([])
})

/** A file that would lie there. */
const fileIn = (row: string) => (/\.\w+$/.test(row) ? row : `${row}/some.ts`)

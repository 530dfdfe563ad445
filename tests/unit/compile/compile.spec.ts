import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { compileLibrary } from '../../../src/compile/compile'
import { library } from '../../support/library'
import { DataError, formatFault } from '../../../src/compile/fault'

const plan = 'data/plans/cs2022.yaml'
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xiangce-'))
  cpSync('data', join(root, 'data'), { recursive: true })
})

/** Edits a data file by replacing the first occurrence; the edit must have happened for the test to mean anything. */
function edit(file: string, from: string | RegExp, to: string) {
  const before = readFileSync(join(root, file), 'utf8')
  const after = before.replace(from, to)
  expect(after, `${String(from)} stands in ${file}`).not.toBe(before)
  writeFileSync(join(root, file), after)
}
function faults(): string[] {
  try {
    compileLibrary(root)
    return []
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    return error.faults.map(formatFault)
  }
}
const lineOf = (file: string, words: string) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1

describe('what stops the build, each with file and line', () => {
  it('broken YAML', () => {
    edit(plan, 'measures:', 'measures: ["')
    expect(faults()[0]).toMatch(/^data\/plans\/cs2022\.yaml:\d+: this is not valid YAML/)
  })
  it('a reference to a place that does not exist', () => {
    edit(plan, /territory: \S+/, 'territory: atlantis')
    expect(faults()).toEqual([
      `${plan}:${lineOf(plan, 'territory: atlantis')} territory: there is no ` +
        `place atlantis. Correct the id, or add it to data/places.yaml.`,
    ])
  })
  it('a figure without a unit', () => {
    edit(
      plan,
      /(measures:[\s\S]*?need: \S+\n)/,
      '$1        figures: [{ value: 5, of: { zh: 一, en: a, fr: b }, kind: target }]\n',
    )
    expect(faults()).toEqual([
      expect.stringMatching(
        /^data\/plans\/cs2022\.yaml:\d+ measures\.1\.points\.1\.figures\.1\.unit: a figure without a unit\. Add unit/,
      ),
    ])
  })
  it('a measure that stands twice', () => {
    edit(plan, '  - path: "2"\n    section', '  - path: "1"\n    section')
    const second = readFileSync(join(root, plan), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line === '  - path: "1"' ? [index + 1] : []))[1]
    expect(faults()[0]).toBe(
      `${plan}:${second} measures.1.path: the measure 1 stands twice in this plan. Each article is one measure.`,
    )
  })
  it('a missing translation', () => {
    edit(plan, /( {4}title:\n {6}zh: .*\n {6}en: .*\n) {6}fr: .*\n/, '$1')
    expect(faults()).toEqual([
      expect.stringMatching(/^data\/plans\/cs2022\.yaml:\d+ measures\.1\.title\.fr: the French text is missing/),
    ])
  })
  it('a place id that two places share', () => {
    edit('data/places.yaml', '- id: zhuzhou\n', '- id: changsha\n')
    expect(faults().some((fault) => fault.includes('the id changsha stands twice'))).toBe(true)
  })
  it('a growth that does not lead from base to target', () => {
    edit('data/indicators.yaml', /(base:[^\n]*\n(?:.*\n)*?\s+growth:[^\n]*value: )[\d.]+/, '$199')
    expect(faults()).toEqual([
      expect.stringMatching(/^data\/indicators\.yaml:\d+ .*\.growth: base and target need [\d.]+ % a year, not 99\./),
    ])
  })
  it('a place far from the city it is said to be in', () => {
    edit('data/places.yaml', /(- id: gaoqiao-market\n[\s\S]*?at: )\[[^\]]*\]/, '$1[ 26.1, 113.0 ]')
    expect(faults()).toEqual([
      expect.stringMatching(/gaoqiao-market\.at: lies \d+ km from changsha\. Latitude comes first/),
    ])
  })
  it('Chinese left in a translation, and an ordinary space where French needs a no-break one', () => {
    edit(
      plan,
      /( {4}gist:\n {6}zh: .*\n) {6}en: .*\n {6}fr: .*\n/,
      '$1      en: Support for 企业\n      fr: "Soutien : oui"\n',
    )
    expect(faults()).toEqual([
      expect.stringContaining('measures.1.gist.en: has Chinese characters left in it'),
      expect.stringContaining('measures.1.gist.fr: has an ordinary space where French needs a no-break space'),
    ])
  })
})

it('tells all faults in one run, not only the first', () => {
  edit(plan, /strength: \w+/, 'strength: promise')
  edit('data/needs.yaml', 'id: finance', 'id: Finance!')
  expect(faults().length).toBeGreaterThan(1)
})

it('gives a library the same version as long as its content is the same', () => {
  edit(plan, /^#.*\n/, '# another comment\n')
  expect(compileLibrary(root).version).toBe(library.version)
  edit('data/needs.yaml', 'en: Logistics', 'en: Transport')
  expect(compileLibrary(root).version).not.toBe(library.version)
})

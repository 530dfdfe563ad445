import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileData } from '../../../src/compile/compile'
import { formatStats, statsOf } from '../../../src/compile/drafting/stats'
import { formatTodo, todoOf } from '../../../src/compile/drafting/todo'
import { readOriginals } from '../../../src/compile/originals'

const source = 'tests/support/harbour.txt'
const readme = readFileSync('data/README.md', 'utf8')
/** The blocks of code in data/README.md, in order. */
const shown = [...readme.matchAll(/```\w*\n([\s\S]*?)```/g)].map(([, block]) => block!)
const holding = (words: string) => shown.find((block) => block.includes(words)) ?? ''
/** Lines of a block that are not cut short. */
const linesOf = (block: string) =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && line !== '…')

const root = mkdtempSync(join(tmpdir(), 'xiangce-'))
cpSync('data', join(root, 'data'), { recursive: true, filter: (path) => !path.includes('originals') })
const printed = execFileSync(
  process.execPath,
  ['--import', 'tsx', 'src/compile/drafting/cli.ts', source, '--id', 'lg2026', '--out', join(root, 'data/plans')],
  { encoding: 'utf8' },
)
const { data, library } = compileData(root)
const [draft] = data.drafts

describe('the walk of data/README.md with a made-up text', () => {
  it('begins with the text as it is printed there', () => {
    expect(holding('临商发〔2026〕5号\n临港市商务局')).toBe(readFileSync(source, 'utf8'))
  })
  it('drafts the articles under their numbers, and says what it found and doubted', () => {
    const plan = parse(readFileSync(join(root, 'data/plans/lg2026.yaml'), 'utf8')) as {
      id: string
      measures: { path: string }[]
    }
    expect(plan.measures.map(({ path }) => `${plan.id}/${path}`)).toEqual(['lg2026/1', 'lg2026/2', 'lg2026/3'])
    const told = linesOf(holding('Unsure of one thing')).map((line) => line.replace('data/plans/lg2026.yaml: ', ''))
    expect(told).toHaveLength(4)
    for (const line of told) expect(printed).toContain(line)
  })
  it('shows each sentence with the words that gave something away, as in the file', () => {
    const yaml = readFileSync(join(root, 'data/plans/lg2026.yaml'), 'utf8')
    for (const line of linesOf(holding('# → strength: 鼓励')).filter((each) => each.startsWith('#')))
      expect(yaml).toContain(line)
  })
  it('is told by data:check what to do next, line by line as printed', () => {
    const todo = formatTodo(draft!.file, todoOf(draft!, data))
    const wanted = linesOf(holding('is a draft and is not shipped'))
    expect(wanted.length).toBeGreaterThan(5)
    for (const line of wanted) expect(todo).toContain(line)
  })
  it('is counted by data:stats', () => {
    expect(formatStats(statsOf(library, data.drafts))).toContain(holding('Drafts: texts still to write').trim())
  })
  it('ends with the official text beside the finished plan', async () => {
    mkdirSync(join(root, 'data/originals'))
    writeFileSync(join(root, 'data/originals/lg2026.txt'), readFileSync(source))
    const [plan] = data.plans
    const measures = ['1', '2', '3'].map((path) => ({ ...plan!.content.measures[0]!, path }))
    const { packs, remarks } = await readOriginals(root, {
      ...data,
      plans: [{ ...plan!, content: { ...plan!.content, id: 'lg2026', measures } }],
    })
    expect(packs[0]?.articles.map(({ id }) => id)).toEqual(['lg2026/1', 'lg2026/2', 'lg2026/3'])
    expect(remarks).toEqual([])
    for (const { id } of packs[0]!.articles) expect(readme).toContain(`\`${id}\``)
  })
})

import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileData, compileLibrary } from '../../../src/compile/compile'
import { draftToYaml } from '../../../src/compile/drafting/draftYaml'
import { knownOf } from '../../../src/compile/drafting/known'
import { formatStats, statsOf } from '../../../src/compile/drafting/stats'
import { formatTodo, todoOf } from '../../../src/compile/drafting/todo'
import { readYamlFile } from '../../../src/compile/yamlFile'
import { draftPlan } from '../../../src/draft'

const text = `长沙市商务局关于印发《长沙市会展业行动计划（2026—2028年）》的通知
长商发〔2026〕5号
长沙市商务局
2026年4月2日
长沙市会展业行动计划（2026—2028年）
一、重点任务
1.支持品牌展会。对在长沙国际会展中心举办的国际性展会给予补贴，到2028年达到30场以上。（责任单位：长沙海关、临港市会展办）
2.支持跨境电商参展。鼓励跨境电商企业参加境外展会。探索线上展会新模式。（责任单位：省商务厅）
二、保障措施
4.加强领导。建立联席会议制度，统筹推进会展业发展。`

/**
 * Reading all of data/ takes a second or two, so it is done as seldom as can be, with time to spare on a busy machine.
 */
const patience = 120_000
const { data, library } = compileData('.')
const known = knownOf(data)
const yaml = draftToYaml(draftPlan(text, known), 'zz2026')

/** data/ with this draft among the plans. */
function withDraft(content: string) {
  const root = mkdtempSync(join(tmpdir(), 'xiangce-'))
  cpSync('data', join(root, 'data'), { recursive: true })
  writeFileSync(join(root, 'data/plans/zz2026.yaml'), content)
  return root
}
function fileOf(content: string) {
  const root = mkdtempSync(join(tmpdir(), 'xiangce-'))
  writeFileSync(join(root, 'zz2026.yaml'), content)
  return readYamlFile(root, join(root, 'zz2026.yaml'))
}
const todo = (content: string) => formatTodo('zz2026.yaml', todoOf(fileOf(content), data))

describe('a draft in YAML', () => {
  it('has filled in what the text itself says', () => {
    expect(parse(yaml)).toMatchObject({
      draft: true,
      id: 'zz2026',
      title: { zh: '长沙市会展业行动计划（2026—2028年）', en: 'TODO' },
      number: '长商发〔2026〕5号',
      issued: '2026-04-02',
      period: { from: '2026-04-02', to: '2028-12-31' },
      territory: 'changsha',
      measures: [
        {
          path: '1',
          section: '1',
          title: { zh: '支持品牌展会' },
          units: [{ id: 'changsha-customs', lead: true }, { id: 'TODO 临港市会展办' }],
          points: [
            {
              strength: 'support',
              figures: [{ value: 30, unit: { zh: '场' }, year: 2028, kind: 'target', bound: 'min' }],
            },
          ],
        },
        { path: '2', points: [{ strength: 'encourage', for: { ecommerce: 1 } }, { strength: 'explore' }] },
        { path: '4' },
      ],
    })
  })
  it('shows the sentence of the text above each point, with the words that show what was found', () => {
    expect(yaml).toContain('# 鼓励跨境电商企业参加境外展会。')
    expect(yaml).toMatch(/# → .*for: .*ecommerce “跨境电商/)
  })
  it('is not copied as our own words: every text is still to be written', () => {
    expect(yaml).not.toMatch(/text:\s+zh: (?!TODO)/)
  })
})

describe('npm run data:check with a draft in data/plans', () => {
  it(
    'ships the finished plans alone, and knows of the draft',
    () => {
      const compiled = compileData(withDraft(yaml))
      expect(compiled.library.version).toBe(library.version)
      expect(compiled.data.drafts.map(({ file }) => file)).toEqual(['data/plans/zz2026.yaml'])
    },
    patience,
  )
  it('says what to do next, in order, each with its line', () => {
    const said = todo(yaml)
    const order = [
      'unsure of',
      'head of the plan',
      'Add these units',
      'Write in Chinese',
      'Choose the need',
      'Translate',
      'take out draft: true',
    ].map((words) => said.indexOf(words))
    expect(order.every((at) => at > 0)).toBe(true)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(said).toMatch(/zz2026\.yaml:\d+: 临港市会展办/)
  })
  it('names what breaks a rule beside what is missing', () => {
    expect(todo(yaml.replace('strength: explore', 'strength: might'))).toMatch(
      /:\d+ measures\.2\.points\.2\.strength: .*Choose one of them/,
    )
  })
  it(
    'stays as strict as ever once draft: true is gone',
    () => {
      expect(() => compileLibrary(withDraft(yaml.replace('draft: true\n', '')))).toThrow(/zz2026\.yaml/)
    },
    patience,
  )
})

it('npm run data:stats counts plans, languages, types and needs, and what drafts still want', () => {
  const printed = formatStats(statsOf(library, [fileOf(yaml)]))
  expect(printed).toMatch(/measures +36 +21 +27 +93 +15 +192/)
  expect(printed).toMatch(/zz2026\.yaml +[1-9]\d* +[1-9]\d* +[1-9]\d*/)
  expect(statsOf(library, []).map(({ title }) => title)).toEqual([
    'By plan',
    expect.stringContaining('By language'),
    expect.stringContaining('By language of data/words'),
    expect.stringContaining('By enterprise type'),
    expect.stringContaining('By need'),
  ])
})

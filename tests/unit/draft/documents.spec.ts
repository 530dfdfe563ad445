import { describe, expect, it } from 'vitest'
import { DocumentError, draftPlan, noKnown, readDocument } from '../../../src/draft'
import { aPdfFile, aWordFile } from '../../support/documents'

const paths = (text: string) => draftPlan(text, noKnown).articles.map(({ path, title }) => `${path} ${title}`)
const reasonOf = (bytes: Uint8Array) =>
  readDocument(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof DocumentError ? error.reason : error),
  )

describe('a Word file', () => {
  const word = aWordFile([
    { text: '临港市促进口岸发展实施方案', outline: 0 },
    { text: '工作目标', list: 0 },
    { text: '到2027年，货运量达到30万吨。' },
    { text: '重点任务', list: 0 },
    { text: '加密航线。支持新开国际货运航线。', list: 1 },
    { text: '建设冷库。鼓励企业建设公共冷库。', list: 1 },
    {
      rows: [
        ['指标', '2024年', '2027年'],
        ['货运量（万吨）', '12', '30'],
        ['航线（条）', '5', '12'],
      ],
    },
    { text: '保障措施', list: 0 },
    { text: '加强领导。每季度调度一次工作进展。', list: 1 },
    { text: '落实资金。市财政按规定安排专项资金。', list: 1 },
  ])
  it('gives the numbers that Word counts and does not write into the text', async () => {
    expect(paths(await readDocument(word))).toEqual(['2.1 加密航线', '2.2 建设冷库', '3.1 加强领导', '3.2 落实资金'])
  })
  it('keeps its tables apart from the articles and its lone heading as the title', async () => {
    const draft = draftPlan(await readDocument(word), noKnown)
    expect(draft.tables.map(({ rows }) => rows[1])).toEqual([['货运量（万吨）', '12', '30']])
    expect(draft.title).toBe('临港市促进口岸发展实施方案')
  })
})

describe('a PDF', () => {
  const printed = aPdfFile([
    [
      { text: '临港市支持外贸企业若干措施' },
      { text: '一、支持开拓市场', indent: true },
      { text: '1.支持参加展会。对参加境外展会的外贸企业给予展位费补', indent: true },
      { text: '贴，每家企业每年不超过五个展位。' },
      { text: '- 1 -' },
    ],
    [
      { text: '2.支持建海外仓。鼓励企业在重点国家和地区租用海外仓库，', indent: true },
      { text: '降低物流成本。' },
      { text: '二、优化服务', indent: true },
      { text: '3.优化通关服务。推动整体通关时间再压缩，便利企业办理各项', indent: true },
      { text: '业务。' },
      { text: '- 2 -' },
    ],
  ])
  it('gives paragraphs made whole again, without its page numbers', async () => {
    const { articles } = draftPlan(await readDocument(printed), noKnown)
    expect(articles.map(({ path, text }) => `${path} ${text}`)).toEqual([
      '1 支持参加展会。对参加境外展会的外贸企业给予展位费补贴，每家企业每年不超过五个展位。',
      '2 支持建海外仓。鼓励企业在重点国家和地区租用海外仓库，降低物流成本。',
      '3 优化通关服务。推动整体通关时间再压缩，便利企业办理各项业务。',
    ])
  })
  it('of pictures is refused with the reason', async () => {
    expect(await reasonOf(aPdfFile([[], []]))).toBe('no-text-layer')
  })
})

describe('other files', () => {
  it('in the older Chinese encoding are read all the same', async () => {
    expect(await readDocument(new Uint8Array([0xc9, 0xcc, 0xce, 0xf1]))).toBe('商务')
  })
  it('are refused each with its reason', async () => {
    expect(await reasonOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toBe('old-word')
    expect(await reasonOf(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toBe('damaged')
    expect(await reasonOf(new TextEncoder().encode('%PDF-1.4 broken'))).toBe('damaged')
    expect(await reasonOf(new Uint8Array([0x89, 0x50, 0, 0, 0, 1]))).toBe('kind')
    expect(await reasonOf(new TextEncoder().encode('  \n '))).toBe('empty')
  })
})

import { existsSync, readFileSync } from 'node:fs'

/** Used where no list of queries is at hand. */
const builtIn = [
  '跨境人民币',
  '市场采购贸易',
  '海外仓',
  '总部经济',
  '进口贴息',
  '服务外包',
  '境外园区',
  '中欧班列怎么走',
  '非洲客户没有外汇能换货吗',
  '我想在机场附近建仓库',
  'zobl',
  'shichangcaigou',
  'hai wai cang',
  '海外苍',
  '跨境電商',
  'ＲＣＥＰ',
  'RMB settlement',
  'overseas warehuose',
  'export tax refund',
  'how do I open a bonded warehouse',
  'cold chain',
  'dedouanement',
  'règlement en renminbi',
  'entrepôt à l’étranger',
  '湘商发21号 第16条',
]

/** The query lists of the evaluation where they are, else the built-in list. */
export function benchQueries(file = '../shared/eval/queries-dev.json'): string[] {
  if (!existsSync(file)) return builtIn
  const rows: { q: string }[] = JSON.parse(readFileSync(file, 'utf8'))
  return rows.map(({ q }) => q)
}

/** What the field holds after each key: `海`, `海外`, `海外仓`. */
export const keyStrokes = (queries: string[]): string[] =>
  queries.flatMap((query) => Array.from(query).map((_, index, letters) => letters.slice(0, index + 1).join('')))

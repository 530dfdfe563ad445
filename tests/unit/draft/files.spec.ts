import { describe, expect, it } from 'vitest'
import { DocumentError, draftPlan, noKnown, readDocument } from '../../../src/draft'
import type { Loss } from '../../../src/draft/read/readDocument'
import { aPdfFile, aPredefinedPdfFile, aRawWordFile, ucs2 } from '../../support/documents'

const reasonOf = (bytes: Uint8Array) =>
  readDocument(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof DocumentError ? error.reason : error),
  )
const p = (text: string, inner = '') => `<w:p><w:r><w:t>${text}</w:t></w:r>${inner}</w:p>`
const cell = (text: string, marks = '') => `<w:tc><w:tcPr>${marks}</w:tcPr>${p(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const linesIn = async (body: string) => (await readDocument(aRawWordFile(body))).split('\n')

describe('a Word file', () => {
  it('keeps the paragraph that a text box hangs on, and the words of the box once', async () => {
    const content = `<w:txbxContent>${p('咨询电话：0731')}</w:txbxContent>`
    const choices = `<mc:Choice>${content}</mc:Choice><mc:Fallback>${content}</mc:Fallback>`
    const box = `<w:r><mc:AlternateContent>${choices}</mc:AlternateContent></w:r>`
    expect(await linesIn(p('一、建设口岸') + p('（一）加密航线。支持新开航线。', box) + p('（二）建设冷库。'))).toEqual(
      ['一、建设口岸', '（一）加密航线。支持新开航线。', '咨询电话：0731', '（二）建设冷库。'],
    )
  })
  it('leaves out hidden words and the sounds written over characters', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>'
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>gǎng</w:t></w:r></w:rt>' +
      '<w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    expect(await linesIn(`<w:p>${hidden}<w:r><w:t>临</w:t></w:r>${ruby}<w:r><w:t>新城</w:t></w:r></w:p>`)).toEqual([
      '临港新城',
    ])
  })
  it('keeps each value of a table in its column, whatever is merged or empty', async () => {
    const body =
      p('表1 年度目标') +
      table(
        row(cell('指标'), cell('目标', '<w:gridSpan w:val="2"/>')),
        row(cell('', '<w:vMerge/>'), cell('2027年'), cell('2028年')),
        row(cell('货运量'), cell(''), cell('30')),
        row(cell('航线'), cell('8'), cell('12')),
      ) +
      table(row(cell('项目'), cell('单位')), row(cell('冷库'), cell('市商务局')))
    const { tables } = draftPlan(await readDocument(aRawWordFile(body)), noKnown)
    expect(tables).toMatchObject([
      {
        title: '表1年度目标',
        rows: [
          ['指标', '目标', ''],
          ['', '2027年', '2028年'],
          ['货运量', '', '30'],
          ['航线', '8', '12'],
        ],
      },
      {
        rows: [
          ['项目', '单位'],
          ['冷库', '市商务局'],
        ],
      },
    ])
  })
  it('with a table past all bounds is cut, and what was left out is counted', async () => {
    const losses: Loss[] = []
    const wide = table(row(...Array.from({ length: 3000 }, (_, at) => cell(String(at)))), row(cell('甲'), cell('乙')))
    const text = await readDocument(aRawWordFile(p('开头') + wide), { onLoss: (loss) => losses.push(loss) })
    expect(text.split('\n')[1]?.split('\t')).toHaveLength(60)
    expect(losses).toEqual([{ kind: 'cells', at: 1, count: 2940 }])
  })
  it('that unpacks to more than any text has is refused', async () => {
    expect(await reasonOf(aRawWordFile(' '.repeat(25_000_000)))).toBe('too-long')
  })
  it('tells how far it is', async () => {
    const shares: number[] = []
    await readDocument(aRawWordFile(p('开放').repeat(12_000)), { onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })
})

describe('a PDF', () => {
  it('in a predefined Chinese font gives its words', async () => {
    // 一、建设口岸 and 支持新开国际货运航线建设冷库 in GBK.
    const gbk = ['d2bba1a2bda8c9e8bfdab0b6', 'd6a7b3d6d0c2bfaab9fabcca', 'bbf5d4cbbabdcfdfbda8c9e8c0e4bfe2']
    const text = await readDocument(aPredefinedPdfFile(gbk, 'GBK-EUC-H'))
    expect(text.replace(/\s/g, '')).toBe('一、建设口岸支持新开国际货运航线建设冷库')
    const words = ['一、建设口岸', '支持新开国际货运航线，建设公共冷库。']
    const other = await readDocument(aPredefinedPdfFile(words.map(ucs2), 'UniGB-UCS2-H'))
    expect(other.split('\n')).toEqual(words)
  })
  it('whose character maps are not on the phone is no damaged file', async () => {
    const bytes = aPredefinedPdfFile(['d2bba1a2bda8c9e8bfdab0b6'], 'GBK-EUC-H')
    const offline = readDocument(bytes, { loadMap: () => Promise.reject(new TypeError('Failed to fetch')) })
    await expect(offline).rejects.toMatchObject({ reason: 'unavailable' })
  })
  it('that loses signs on a page says how many and where', async () => {
    const losses: Loss[] = []
    const text = await readDocument(
      aPdfFile([
        [{ text: '一、支持企业开拓国际市场和建设海外仓库' }],
        [{ text: '二、优化通关服务并压缩办理时间\ue001\ue002\ue003' }],
      ]),
      { onLoss: (loss) => losses.push(loss) },
    )
    expect(losses).toEqual([{ kind: 'letters', at: 2, count: 3 }])
    expect(text).toContain('压缩办理时间')
  })
  it('that loses most of them is refused', async () => {
    expect(await reasonOf(aPdfFile([[{ text: `一、支持${'\ue001'.repeat(40)}` }]]))).toBe('no-letters')
  })
})

describe('files of other kinds', () => {
  const text = (words: string) => new TextEncoder().encode(words)
  it('are told by what they are', async () => {
    expect(await reasonOf(text('{\\rtf1\\ansi 措施}'))).toBe('rich-text')
    expect(await reasonOf(text('<!DOCTYPE html>\n<html><body>一、措施</body></html>'))).toBe('web-page')
    expect(await reasonOf(text(' <html lang="zh"><body>一、措施</body></html>'))).toBe('web-page')
  })
  it('in Big5 or UTF-16 without a mark are told by their encoding', async () => {
    // 一、推動港口建設，支持企業開拓市場 in Big5.
    const big5 = 'a440a142b1c0b0cab4e4a466abd8b35da141a4e4abf9a5f8b77eb67da9dda5abb3f5'
    expect(await reasonOf(new Uint8Array(big5.match(/../g)!.map((pair) => parseInt(pair, 16))))).toBe('encoding')
    const units = Uint16Array.from([...'一、建设口岸。支持新开航线，2028年达到12条。\n'], (sign) => sign.charCodeAt(0))
    expect(await reasonOf(new Uint8Array(units.buffer))).toBe('encoding')
    expect(
      await reasonOf(new Uint8Array(Uint16Array.from([...'Article 1 Scope'], (s) => s.charCodeAt(0)).buffer)),
    ).toBe('encoding')
  })
  it('of random bytes are never a text', async () => {
    let seed = 7
    const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16
    for (let file = 0; file < 50; file++) {
      const bytes = Uint8Array.from({ length: 600 }, () => next() & 255)
      expect(['kind', 'encoding']).toContain(await reasonOf(bytes))
    }
  })
})

import { readdirSync } from 'node:fs'
import { expect, test, untilGroupStored, untilStored } from '../support/app'
import { aPredefinedPdfFile, aRawWordFile } from '../support/documents'

// 一、支持措施 and 1.建设冷库。鼓励企业建设公共冷库。 in GBK, in a font that the file only names.
const gbk = ['d2bba1a2d6a7b3d6b4ebcaa9', '312ebda8c9e8c0e4bfe2a1a3b9c4c0f8c6f3d2b5bda8c9e8b9abb9b2c0e4bfe2a1a3']
const maps = readdirSync('src/draft/read/cmaps').filter((name) => name.endsWith('.bcmap'))

test('a PDF in a Chinese font that is not in it is read, also without a network', async ({ app, context }) => {
  await app.goto('/')
  await untilStored(app)
  await app.goto('/notebook?show=texts')
  const kept = (cache: string) => app.evaluate(async (name) => (await (await caches.open(name)).keys()).length, cache)
  await expect.poll(() => kept('xiangce-reader-maps')).toBe(maps.length)
  await expect.poll(() => kept('xiangce-reader')).toBe(1)
  await untilGroupStored(app, 'documents')
  await context.setOffline(true)
  await app.getByTestId('open-text').setInputFiles({
    name: '冷库.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(aPredefinedPdfFile(gbk, 'GBK-EUC-H')),
  })
  await expect(app.getByText('鼓励企业建设公共冷库').first()).toBeVisible()
})

test('a table past all bounds is cut, and the page of the text says so', async ({ app }) => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const longest = row(...Array.from({ length: 500 }, (_, at) => cell(String(at))))
  const wide = `<w:tbl>${longest}${row(cell('甲'), cell('乙'))}</w:tbl>`
  await app.goto('/notebook?show=texts')
  await app.getByTestId('open-text').setInputFiles({
    name: '表.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(aRawWordFile(`<w:p><w:r><w:t>一、支持措施</w:t></w:r></w:p>${wide}`)),
  })
  await app.locator('details', { hasText: '没有读到或可能有误' }).locator('summary').click()
  await expect(app.getByText('超出上限的 440 个单元格没有读入')).toBeVisible()
})

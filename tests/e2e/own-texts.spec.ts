import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, pageTest, test, untilGroupStored, untilStored } from '../support/app'
import { aLockedPdfFile, aLockedWordFile, aPdfFile, aWordFile } from '../support/documents'

const plainText = [
  '临港市商务局关于印发《临港市支持会展业若干措施（2026—2028年）》的通知',
  '临商发〔2026〕5号',
  '临港市商务局',
  '2026年4月2日',
  '临港市支持会展业若干措施（2026—2028年）',
  '一、支持办展',
  '1.支持品牌展会。对在长沙国际会展中心举办的银鲤主题展给予场租补贴，到2028年达到33场以上。（责任单位：市商务局）',
  '2.支持参展。鼓励企业参加境外展会，扩大对外合作。',
  '二、保障措施',
  '3.加强领导。建立联席会议制度，统筹推进会展业发展。',
].join('\n')
const word = aWordFile([
  { text: '临港市促进口岸发展实施方案', outline: 0 },
  { text: '重点任务', list: 0 },
  { text: '加密航线。支持新开金梭国际货运航线，便利企业。', list: 1 },
  { text: '建设冷库。鼓励企业建设公共冷库，降低物流成本。', list: 1 },
])
const pdf = aPdfFile([
  [
    { text: '临港市支持外贸企业若干措施' },
    { text: '一、支持开拓市场', indent: true },
    { text: '1.支持参加展会。对参加境外展会的外贸企业给予展位费补', indent: true },
    { text: '贴，设立青鸾服务专窗，每家企业每年不超过五个展位。' },
  ],
])

const open = (app: Page, name: string, content: string | Uint8Array) =>
  app.getByTestId('open-text').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
async function shelf(app: Page) {
  await app.goto('/notebook?show=texts')
  await expect(app.locator('button', { hasText: '打开一份官方文件' })).toBeEnabled()
}

test('a text from a booth becomes a plan of one’s own, found offline beside the library, and deleted again', async ({
  app,
  context,
}) => {
  await app.goto('/')
  await untilStored(app)
  await shelf(app)
  await untilGroupStored(app, 'documents')
  await context.setOffline(true)
  await open(app, '会展.txt', plainText)
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('临港市支持会展业若干措施（2026—2028年）')
  await expect(app.getByText('您的文件 · 未经审核')).toBeVisible()
  await expect(app.getByText('没有人核对过').filter({ visible: true })).toBeVisible()
  await expect(app.getByText('临商发〔2026〕5号')).toBeVisible()
  await expect(app.getByRole('heading', { level: 2 })).toContainText(['支持办展', '保障措施'])
  await app.getByText('支持品牌展会', { exact: true }).click()
  await expect(app.locator('strong', { hasText: '33场' })).toBeVisible()
  await expect(app.getByRole('link', { name: '长沙国际会展中心' }).first()).toBeVisible()

  await app.goto(`/?q=${encodeURIComponent('银鲤主题展')}`)
  const hits = app.getByTestId('own-text-hits')
  await expect(hits).toContainText('您的文件 · 未经审核')
  await hits.getByRole('link', { name: /支持品牌展会/ }).click()
  await expect(app.locator('strong', { hasText: '33场' })).toBeVisible()

  await app.getByRole('button', { name: '删除这份原文' }).click()
  await app.getByRole('dialog').getByRole('button', { name: '删除这份原文' }).click()
  await expect(app).toHaveURL(/show=texts/)
  await expect(app.locator('.text-card')).toHaveCount(0)
  await app.goto(`/?q=${encodeURIComponent('银鲤主题展')}`)
  await expect(app.getByTestId('search-answer').locator('strong').first()).toBeVisible()
  await expect(hits).toHaveCount(0)
})

pageTest(
  'Word and PDF files are read on the phone too, the same one is kept once, and a backup carries them over',
  async ({ app, browser, baseURL }) => {
    await shelf(app)
    await open(app, '口岸.docx', word)
    await expect(app.getByText('加密航线', { exact: true })).toBeVisible()
    await shelf(app)
    await open(app, '外贸.pdf', pdf)
    await expect(app.getByText(/展位费补贴，设立青鸾服务专窗/)).toBeVisible()
    await shelf(app)
    await open(app, '外贸-副本.pdf', pdf)
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('临港市支持外贸企业若干措施')
    await shelf(app)
    await expect(app.locator('.text-card')).toHaveCount(2)
    await app.getByRole('searchbox').fill('青鸾服务')
    await expect(app.locator('.text-card')).toHaveCount(1)

    await app.getByRole('button', { name: '存备份文件' }).click()
    await expect(app.getByTestId('give-backup')).toBeEnabled()
    const [file] = await Promise.all([app.waitForEvent('download'), app.getByTestId('give-backup').click()])
    const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
    await other.goto(`${baseURL}/notebook?show=texts`)
    await other
      .getByTestId('restore')
      .setInputFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: await readFile(await file.path()) })
    await other.getByRole('dialog').getByRole('button', { name: '恢复' }).click()
    await expect(other.locator('.text-card')).toHaveCount(2)
    await other.context().close()
  },
)

test('PDF files open offline too once the page has been open with a network', async ({ app, context }) => {
  await app.goto('/')
  await untilStored(app)
  await app.reload()
  await shelf(app)
  await expect
    .poll(() => app.evaluate(async () => (await (await caches.open('xiangce-reader')).keys()).length), {
      timeout: 20_000,
    })
    .toBe(1)
  await untilGroupStored(app, 'documents')
  await context.setOffline(true)
  await app.reload()
  await open(app, '外贸.pdf', pdf)
  await expect(app.getByText(/展位费补贴，设立青鸾服务专窗/)).toBeVisible()
})

const refused: [string, string, string | Uint8Array, string][] = [
  ['a picture', '照片.txt', new Uint8Array([0x89, 0x50, 0, 0, 0, 1]), '这不是 .txt、Word'],
  ['a broken PDF', '坏.pdf', '%PDF-1.7 cut off', '文件损坏了'],
  ['a broken Word file', '坏.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), '文件损坏了'],
  ['a scan', '扫描.pdf', aPdfFile([[], []]), '扫描的图片'],
  ['a PDF behind a password', '密.pdf', aLockedPdfFile(), '加了密码'],
  ['a Word file behind a password', '密.docx', aLockedWordFile(), '加了密码'],
  ['an old Word file', '旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), '老式的 Word'],
  ['an empty file', '空.txt', ' \n ', '没有文字'],
]
pageTest('what cannot be read says why in a sentence, and nothing is kept', async ({ app }) => {
  await shelf(app)
  for (const [what, name, content, sentence] of refused) {
    await open(app, name, content)
    await expect(app.getByRole('alert'), what).toContainText(sentence)
  }
  await app.reload()
  await expect(app.locator('.text-card')).toHaveCount(0)
})

pageTest('a huge file is refused before it is read', async ({ app }) => {
  await shelf(app)
  await app.getByTestId('open-text').evaluate((input: HTMLInputElement) => {
    const files = new DataTransfer()
    const file = new File(['x'], '大.pdf')
    Object.defineProperty(file, 'size', { value: 61_000_000 })
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('read all the same')) })
    files.items.add(file)
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect(app.getByRole('alert')).toContainText('文件太大')
})

import { readFileSync } from 'node:fs'
import words from '../../src/locales/zh.json' with { type: 'json' }
import { expect, pageTest, test, untilAllLanguagesStored } from '../support/app'

pageTest('the same subject is found in several plans and shown side by side', async ({ app }) => {
  await app.goto('/compare')
  await app.getByLabel('同一主题，各份文件怎么说').selectOption('china-europe-train')
  const columns = app.getByRole('article')
  await expect(columns).toHaveCount(4)
  const plans = await columns
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2]))
  expect(new Set(plans).size, 'each column is of another plan').toBe(4)
})

pageTest('from a measure to its nearest in other plans, and a column can be taken away', async ({ app }) => {
  await app.goto('/m/cs2022/5')
  await app.getByRole('link', { name: '并排对比' }).click()
  await expect(app.getByRole('article')).toHaveCount(3)
  await app.getByRole('article').nth(1).getByRole('button').click()
  await expect(app.getByRole('article')).toHaveCount(2)
})

test('a term in the text explains itself when tapped', async ({ app }) => {
  await app.goto('/')
  await untilAllLanguagesStored(app)
  await app.goto('/m/cs2022/5')
  await app.getByRole('button', { name: '中欧班列', exact: true }).first().click()
  await expect(app.getByRole('dialog')).toContainText('China–Europe')
})

pageTest('targets leave as a table that Excel reads and as JSON', async ({ app }) => {
  await app.goto('/targets?plan=cs2022')
  await app.getByRole('button', { name: '打印与下载' }).click()
  const asCsv = app.waitForEvent('download')
  await app.getByRole('button', { name: '表格 (CSV)' }).click()
  const csv = readFileSync(await (await asCsv).path(), 'utf8')
  expect(csv.startsWith('\uFEFF指标,计量单位,')).toBe(true)
  expect(csv.trim().split('\r\n').length).toBeGreaterThan(5)
  const asJson = app.waitForEvent('download')
  await app.getByRole('button', { name: 'JSON' }).click()
  const rows: unknown = JSON.parse(readFileSync(await (await asJson).path(), 'utf8'))
  expect(Array.isArray(rows) && rows.length).toBeGreaterThan(4)
})

pageTest('two documents are chosen and each indicator is one line of both, with what it means', async ({ app }) => {
  await app.goto('/targets')
  await app.getByLabel(words['targets.of']).selectOption('cs2021')
  await app.getByLabel(words['targets.with']).selectOption('hn2021')
  const trade = app.locator('#foreign-trade-total')
  await expect(trade).toContainText('4,700')
  await expect(trade).toContainText(words['targets.means.doubles'])
  await expect(trade).toContainText('8,400')
  await expect(app.getByText('范围不同（长沙、湖南）')).toHaveCount(1)
  expect(new URL(app.url()).search).toBe('?plan=cs2021&with=hn2021')
})

pageTest(
  'all indicators are at most ten screens of a phone; a tap on one draws it and says why documents differ',
  async ({ app }) => {
    await app.setViewportSize({ width: 390, height: 844 })
    await app.goto('/targets')
    await expect(app.locator('.indicator')).toHaveCount(79)
    expect(await app.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(10 * 844)
    await app.getByRole('searchbox').fill('jinchukou')
    const trade = app.locator('#foreign-trade-total')
    await trade.getByRole('button').first().click()
    await expect(trade.getByRole('img')).toBeVisible()
    await expect(trade.getByText(/范围不同/).first()).toBeVisible()
    await expect(trade).toContainText('表3第1行')
  },
)

pageTest('a measure prints with its source and a code back to it, without the buttons', async ({ app }) => {
  await app.goto('/m/cs2022/16')
  await app.getByRole('heading', { level: 1 }).waitFor()
  await app.emulateMedia({ media: 'print' })
  await expect(app.locator('.print-source')).toContainText('湘商发〔2022〕21号')
  await expect(app.locator('.print-source svg')).toBeVisible()
  await expect(app.getByRole('button', { name: '分享' })).toBeHidden()
})

pageTest(
  'a code for the page is drawn on the phone, and a mistake is reported without sending anything',
  async ({ app }) => {
    await app.goto('/m/cs2022/16')
    await app.getByRole('button', { name: '分享' }).click()
    await expect(app.getByRole('img', { name: /的二维码/ })).toBeVisible()
    await app.getByRole('button', { name: '报告错误' }).click()
    await app.getByLabel('哪里不对或缺了什么？').fill('电话变了')
    await expect(app.getByRole('dialog')).toContainText('cs2022/16')
    await expect(app.getByRole('dialog').locator('pre')).toContainText('电话变了')
  },
)

pageTest('a term of the glossary can be reported too, with its id, the version and the language', async ({ app }) => {
  await app.goto('/glossary#bonded-logistics')
  await app.getByRole('button', { name: '报告错误 – 保税物流中心' }).click()
  await expect(app.getByRole('dialog').locator('pre')).toContainText(
    /湘策通内容有误：[a-z-]+[^]*\/glossary#[a-z-]+[^]*资料版本 \w+ · 语言 zh/,
  )
})

pageTest('the address of the old time line leads to the documents in time', async ({ app }) => {
  await app.goto('/timeline')
  await expect(app).toHaveURL(/\/plans$/)
  await expect(app.getByRole('img', { name: /5 份文件/ })).toBeVisible()
})

pageTest('a document begins with what is for me, its measures come before its aims', async ({ app }) => {
  await app.goto('/results?type=ecommerce')
  await app.goto('/plans/cs2021')
  const mine = app.getByRole('region', { name: words['plan.mine'] })
  await expect(mine.getByRole('link').first()).toBeVisible()
  const measure = await app.locator('.chapters__row').first().boundingBox()
  const aims = await app.getByText(words['plan.frames'], { exact: true }).boundingBox()
  expect(measure!.y).toBeLessThan(aims!.y)
  await app.getByRole('navigation', { name: words['plan.chapters'] }).getByRole('button').last().click()
  await expect(app.locator('.chapters__head').last()).toBeInViewport()
})

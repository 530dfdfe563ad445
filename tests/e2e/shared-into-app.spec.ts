import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { writeListFile } from '../../src/notebook/backup/file'
import { packList } from '../../src/notebook/payload'
import { expect, test, untilStored } from '../support/app'
import { aPdfFile } from '../support/documents'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

test.use({ metered: true })

interface Share {
  title?: string
  text?: string
  url?: string
  files?: { name: string; type: string; content: string }[]
}

/**
 * Sends what the phone's share menu would: a form to the address in the manifest. The app's own pages may post no form
 * at all, so it starts from a file of the host that carries no policy.
 */
async function shareInto(app: Page, share: Share) {
  await app.goto('/manifest.webmanifest')
  await app.evaluate(async ({ files = [], ...words }) => {
    const { share_target: target } = (await (await fetch('/manifest.webmanifest')).json()) as {
      share_target: { action: string; method: string; enctype: string; params: { files: { name: string }[] } }
    }
    const form = document.createElement('form')
    Object.assign(form, {
      method: target.method,
      enctype: target.enctype,
      action: new URL(target.action, `${location.origin}/manifest.webmanifest`).href,
    })
    const add = (name: string, type: string) => {
      const input = document.createElement('input')
      Object.assign(input, { name, type })
      form.append(input)
      return input
    }
    for (const [name, value] of Object.entries(words)) add(name, 'hidden').value = value
    const chosen = new DataTransfer()
    for (const { name, type, content } of files)
      chosen.items.add(new File([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))], name, { type }))
    if (files.length) {
      const input = add(target.params.files[0]!.name, 'file')
      input.multiple = true
      input.files = chosen.files
    }
    document.body.append(form)
    form.submit()
  }, share)
}
const file = (name: string, type: string, content: string | Uint8Array) => ({
  name,
  type,
  content: Buffer.from(content).toString('base64'),
})
const button = (app: Page, key: Parameters<typeof say>[1], values?: Record<string, string>) =>
  app.getByRole('button', { name: say('zh', key, values), exact: true })
const waiting = (app: Page) => app.evaluate(async () => (await (await caches.open('xiangce-received')).keys()).length)

test.beforeEach(async ({ app }) => {
  await app.goto('/')
  await untilStored(app)
})

test('a text shared from a chat is kept only by a tap, as the note of a visit, new or old, also offline', async ({
  app,
  context,
}) => {
  await context.setOffline(true)
  await shareInto(app, { title: '王经理', text: '周四上午十点到保税区。' })
  await expect(app.getByRole('heading', { name: say('zh', 'received.title') })).toBeVisible()
  await expect(app.getByText('周四上午十点到保税区。')).toBeVisible()
  await app.reload()
  await expect(app.getByText('周四上午十点到保税区。'), 'a reload asks again').toBeVisible()
  expect(await rowsOf(app, 'notebook', 'visits')).toHaveLength(0)

  await button(app, 'received.newVisit').click()
  await expect(app.getByRole('textbox', { name: say('zh', 'visit.note') })).toHaveValue('周四上午十点到保税区。')
  expect(await waiting(app), 'nothing waits any more').toBe(0)

  await shareInto(app, { text: '改到下午三点。' })
  await button(app, 'received.toVisit', { title: '王经理' }).click()
  await expect(app.getByRole('textbox', { name: say('zh', 'visit.note') })).toHaveValue(
    '周四上午十点到保税区。\n\n改到下午三点。',
  )
  await expect.poll(() => rowsOf(app, 'notebook', 'visits')).toHaveLength(1)
})

test('a shared text or document opens as an official document; what is discarded is kept nowhere', async ({ app }) => {
  await shareInto(app, { title: '临港市支持会展业若干措施', text: '一、支持办展\n1.支持品牌展会。给予场租补贴。' })
  await button(app, 'received.asText').click()
  await expect(app).toHaveURL(/\/notebook\/texts\//)
  await expect(app.getByText('支持品牌展会', { exact: true })).toBeVisible()

  const pdf = aPdfFile([[{ text: '临港市支持外贸若干措施' }, { text: '1.设立青鸾服务专窗。', indent: true }]])
  await shareInto(app, { files: [file('外贸.pdf', 'application/pdf', pdf)] })
  await expect(app.getByRole('heading', { name: '外贸.pdf' })).toBeVisible()
  await button(app, 'received.asText').click()
  await expect(app.getByText(/青鸾服务专窗/).first()).toBeVisible()

  await shareInto(app, { text: '不要的话' })
  await button(app, 'received.discard').click()
  await expect(app).toHaveURL(/\/notebook$/)
  expect(await waiting(app)).toBe(0)
  expect(await rowsOf(app, 'notebook', 'visits')).toHaveLength(0)
  await app.goBack()
  await expect(app.getByText('不要的话')).toHaveCount(0)
})

test('a list comes in as a file or as a link in a text, and is looked at before it is saved', async ({ app }) => {
  const items = [{ id: 'measure:cs2022/16', note: '' }]
  const list = writeListFile(packList({ name: '从文件来的', items }))
  await shareInto(app, { files: [file('list.json', 'application/json', list)] })
  await button(app, 'received.look').click()
  await expect(app.getByRole('heading', { level: 1, name: '从文件来的' })).toBeVisible()

  const link = packList({ name: '从链接来的', items })
  await shareInto(app, { text: `请看“https://other.example/app/shared#${link}”。` })
  await button(app, 'received.openShared').click()
  await expect(app.getByRole('heading', { level: 1, name: '从链接来的' })).toBeVisible()
  expect(await rowsOf(app, 'notebook', 'lists').then((rows) => rows.length)).toBeLessThanOrEqual(1)
})

test('a backup shared into the app shows what it would change, and restores by a tap', async ({
  app,
  browser,
  baseURL,
}) => {
  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await other.goto(`${baseURL}/notebook/visits/new`)
  await other.getByRole('textbox', { name: say('zh', 'visit.note') }).fill('旧手机上的话')
  await expect(other.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
  await other.goto(`${baseURL}/notebook`)
  await button(other, 'notebook.saveBackup').click()
  const [saved] = await Promise.all([other.waitForEvent('download'), other.getByTestId('give-backup').click()])
  const bytes = await readFile(await saved.path())
  await other.context().close()

  await shareInto(app, { files: [file(saved.suggestedFilename(), 'application/zip', bytes)] })
  await button(app, 'received.look').click()
  expect(await rowsOf(app, 'notebook', 'visits')).toHaveLength(0)
  // A busy phone takes the sheet's entry away only after the next page was asked for.
  await app.evaluate(() => {
    const back = history.back.bind(history)
    history.back = () => void setTimeout(back, 300)
    addEventListener('popstate', () => document.documentElement.setAttribute('data-went-back', ''))
  })
  await app
    .getByRole('dialog')
    .getByRole('button', { name: say('zh', 'notebook.accept') })
    .click()
  await expect(app.locator('[data-went-back]')).toBeAttached()
  await expect(app).toHaveURL(/\/notebook$/)
  await expect(app.getByText('旧手机上的话')).toBeVisible()
})

test('of several files each is decided on by itself, and Back leads to those that are left', async ({ app }) => {
  const text = (title: string) => file(`${title}.txt`, 'text/plain', `${title}\n1.支持品牌展会。给予场租补贴。`)
  await shareInto(app, { files: [text('第一份'), text('第二份')] })
  await app
    .getByRole('button', { name: say('zh', 'received.asText') })
    .first()
    .click()
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('第一份')
  await app.goBack()
  await expect(app.getByRole('heading', { name: '第二份.txt' })).toBeVisible()
  await expect(app.getByRole('heading', { name: '第一份.txt' })).toHaveCount(0)
  await button(app, 'received.asText').click()
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('第二份')
  expect(await waiting(app)).toBe(0)
})

test('a photo, a foreign archive and random bytes are refused in a sentence, and nothing of them is kept', async ({
  app,
}) => {
  await shareInto(app, {
    files: [
      file('现场.jpg', 'image/jpeg', new Uint8Array([0xff, 0xd8, 0xff])),
      file('other.zip', 'application/zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])),
      file('random.bin', 'application/octet-stream', new Uint8Array([0, 1, 2, 0, 255, 254, 7])),
    ],
  })
  await expect(app.getByText(say('zh', 'received.media'))).toBeVisible()
  await button(app, 'received.look').click()
  await expect(app.getByRole('alert')).toHaveText(say('zh', 'notebook.problems.broken'))
  await button(app, 'received.asText').click()
  await expect(app.getByRole('alert').filter({ hasText: say('zh', 'texts.problems.kind') })).toBeVisible()
  expect(await rowsOf(app, 'notebook', 'texts')).toHaveLength(0)
})

test('the address by itself says that nothing waits, and how it comes', async ({ app }) => {
  await app.goto('/receive')
  await expect(app.getByRole('heading', { name: say('zh', 'received.gone') })).toBeVisible()
  await expect(app.getByText(say('zh', 'received.goneHelp'))).toBeVisible()
  await app.goto('/receive?problem=too-large')
  await expect(app.getByRole('heading', { name: say('zh', 'received.problems.too-large') })).toBeVisible()
})

test('a file opened with the app asks in the same way, once, whatever page it opens', async ({ app }) => {
  await app.addInitScript(() => {
    const text = new File(['1.支持品牌展会。给予场租补贴。'], '打开的.txt', { lastModified: 1 })
    const handles = [{ getFile: () => Promise.resolve(text) }]
    const setConsumer = (take: (launch: object) => void) => take({ files: handles })
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } })
  })
  await app.goto('/map')
  await expect(app.getByRole('heading', { name: '打开的.txt' })).toBeVisible()
  await app.reload()
  await expect(app.getByRole('heading', { name: '打开的.txt' })).toBeVisible()
  expect(await waiting(app), 'taken once').toBe(1)
  await button(app, 'received.asText').click()
  await expect(app).toHaveURL(/\/notebook\/texts\//)
})

test('a form on another site takes no share into the app', async ({ context, baseURL }) => {
  const other = await context.newPage()
  await other.route('http://other.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body:
        `<form method="post" enctype="multipart/form-data" action="${baseURL}/receive">` +
        '<input name="text" value="x"></form>',
    }),
  )
  await other.goto('http://other.example/')
  await other.locator('form').evaluate((form: HTMLFormElement) => form.submit())
  await expect(other.getByRole('heading', { name: say('zh', 'received.problems.foreign') })).toBeVisible()
})

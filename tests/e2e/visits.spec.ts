import { readFile } from 'node:fs/promises'
import { expect, pageTest, test, untilStored } from '../support/app'
import { say } from '../support/say'
import { aPng, stored } from '../support/photos'

test('a visit written down offline is there after a cold start: people, answers, a thing to do, a photo', async ({
  app,
  context,
}) => {
  await app.goto('/p/huanghua-airport')
  await app.goto('/')
  await untilStored(app)
  await context.setOffline(true)
  await app.goto('/p/huanghua-airport')
  await app.getByRole('link', { name: '新建走访记录' }).click()
  await expect(app.getByLabel('去了哪里')).toHaveValue('长沙黄花国际机场')
  await app.getByLabel('笔记').fill('冷库 2 号有空位')
  await app.getByRole('button', { name: '加一位' }).click()
  await app.getByLabel('姓名 1').fill('王主任')
  await app.getByRole('button', { name: '加一问' }).click()
  await app.getByLabel('问题 1').fill('租金多少？')
  await app.getByLabel('回答 1').fill('按月')
  await app.getByRole('button', { name: '加待办' }).click()
  await app.getByLabel('要做什么 1').fill('寄样品清单')
  await app.getByLabel('期限 1').fill('2026-12-01')
  await app.getByTestId('camera').setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: aPng(3000, 2000) })
  await expect(app.getByRole('button', { name: '打开 IMG_1.png' })).toBeVisible()
  await expect(app.getByTestId('safety')).toHaveText('已存')
  await app.reload()
  await expect(app.getByLabel('笔记')).toHaveValue('冷库 2 号有空位')
  await expect(app.getByLabel('姓名 1')).toHaveValue('王主任')
  await expect(app.getByLabel('回答 1')).toHaveValue('按月')
  await expect(app.getByRole('button', { name: '打开 IMG_1.png' }).locator('img')).toBeVisible()

  await app.goto('/notebook')
  const card = app.getByRole('link', { name: /长沙黄花国际机场/ })
  await expect(card).toContainText('待办 1')
  await expect(card.locator('img')).toBeVisible()
})

pageTest('a photo is kept small and without what the camera wrote into it', async ({ app }) => {
  await app.goto('/notebook/visits/new')
  const jpeg = await app.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 3200
    canvas.getContext('2d')!.fillRect(0, 0, 1000, 1000)
    const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/jpeg'))
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  // The mark of the camera stands right behind the first two bytes of a JPEG.
  const exif = Buffer.from('ffe10011457869660000475053206869657221', 'hex')
  await app.getByTestId('album').setInputFiles({
    name: 'hall.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([Buffer.from(jpeg.slice(0, 2)), exif, Buffer.from(jpeg.slice(2))]),
  })
  await expect(app.getByRole('button', { name: '打开 hall.jpg' })).toBeVisible()
  const [about] = await stored(app, 'attachments')
  const [content] = await stored(app, 'contents')
  expect(about).toMatchObject({ kind: 'photo', type: 'image/jpeg', width: 1200, height: 1600 })
  expect(Buffer.from(content!.data as number[]).includes('Exif')).toBe(false)
  await app.getByRole('button', { name: '打开 hall.jpg' }).click()
  await app.getByRole('button', { name: '删除照片' }).click()
  await expect(app.getByRole('button', { name: '打开 hall.jpg' })).toBeHidden()
  await app.getByRole('button', { name: '撤销' }).click()
  await expect(app.getByRole('button', { name: '打开 hall.jpg' })).toBeVisible()
})

test('whatever was typed when the tab died is there again, after every single key', async ({ app, context }) => {
  await app.goto('/notebook/visits/new')
  await expect(app.getByLabel('笔记')).toBeVisible()
  const address = app.url()
  let page = app
  let typed = ''
  for (const letter of ['租', '金', '1', '8', '元']) {
    await page.getByLabel('笔记').focus()
    await page.keyboard.press('End')
    await page.keyboard.insertText(letter)
    typed += letter
    await page.close({ runBeforeUnload: false })
    page = await context.newPage()
    await page.goto(address)
    await expect(page.getByLabel('笔记')).toHaveValue(typed)
  }
})

pageTest('things to do are gathered from all visits, ticked off, and go into a calendar', async ({ app }) => {
  for (const [what, day] of [
    ['问冷库租金', '2026-12-24'],
    ['寄样品；附清单', '2026-11-01'],
  ]) {
    await app.goto('/notebook/visits/new')
    await app.getByRole('button', { name: '加待办' }).click()
    await app.getByLabel('要做什么 1').fill(what!)
    await app.getByLabel('期限 1').fill(day!)
    await expect(app.getByTestId('safety')).toHaveText('已存')
  }
  await app.goto('/notebook?show=due')
  await expect(app.getByText('2 件待办')).toBeVisible()
  await expect(app.getByRole('listitem').filter({ hasText: /寄样品|问冷库/ })).toHaveText([/寄样品/, /问冷库/])
  const [download] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: '存到日历' }).click(),
  ])
  const calendar = await readFile(await download.path(), 'utf8')
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261224')
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  await app.getByRole('checkbox', { name: /寄样品/ }).check()
  await expect(app.getByText('1 件待办')).toBeVisible()
  await app.reload()
  await expect(app.getByText('1 件待办')).toBeVisible()
})

pageTest('position is asked for by a tap only, and its refusal stops nothing', async ({ app, context }) => {
  await app.goto('/notebook/visits/new')
  await app.getByLabel('笔记').fill('在机场')
  await expect(app.getByTestId('safety')).toHaveText('已存')
  expect((await stored(app, 'visits'))[0]).not.toHaveProperty('position')
  await app.getByRole('button', { name: '记录位置' }).click()
  await expect(app.getByText('没有得到位置')).toBeVisible()
  await expect(app.getByLabel('笔记')).toHaveValue('在机场')
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 28.19, longitude: 113.22, accuracy: 35 })
  await app.getByRole('button', { name: '记录位置' }).click()
  await expect(app.getByText('28.19000, 113.22000')).toBeVisible()
})

pageTest('a visit taken away with its photos comes back whole with one tap', async ({ app }) => {
  await app.goto('/notebook/visits/new')
  await app.getByLabel('去了哪里').fill('高桥市场')
  await app
    .getByTestId('folder')
    .setInputFiles({ name: '报价.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await expect(app.getByText('报价.pdf')).toBeVisible()
  await app.getByRole('button', { name: '删除这次走访' }).click()
  await app.getByRole('dialog').getByRole('button', { name: '删除这次走访' }).click()
  await expect(app.getByText('还没有走访记录')).toBeVisible()
  await app.getByRole('button', { name: '撤销' }).click()
  await app.getByRole('link', { name: /高桥市场/ }).click()
  await expect(app.getByText('报价.pdf')).toBeVisible()
})

pageTest('notes are found by Chinese pairs, stems and the names of what they hang on', async ({ app }) => {
  for (const [where, note] of [
    ['黄花综保区', '冷库 2 号有空位'],
    ['高桥市场', 'fumigation certificates needed'],
  ]) {
    await app.goto('/notebook/visits/new?measure=cs2022/16')
    await app.getByLabel('去了哪里').fill(where!)
    await app.getByLabel('笔记').fill(note!)
    await expect(app.getByTestId('safety')).toHaveText('已存')
  }
  await app.goto('/notebook')
  const search = app.getByRole('searchbox', { name: '在笔记里找' })
  for (const [text, count] of [
    ['冷库', 1],
    ['certificate', 1],
    ['黄花综保', 1],
    ['人民币', 2],
    ['茶叶', 0],
  ] as const) {
    await search.fill(text)
    await expect(app.locator('.visit-card')).toHaveCount(count)
  }
  await expect(app.getByText('笔记里没有找到')).toBeVisible()

  // The start page finds them too, below what the texts say.
  await app.goto('/')
  await app.getByRole('searchbox').fill('冷库')
  const hits = app.getByTestId('note-hits')
  await expect(hits.getByRole('link')).toHaveCount(1)
  await hits.getByRole('link', { name: '黄花综保区' }).click()
  await expect(app.getByLabel('笔记')).toHaveValue('冷库 2 号有空位')
})

pageTest(
  'a document that came after the plans is found by its name, and said to be known by name only',
  async ({ app }) => {
    await app.goto('/')
    await app.getByRole('searchbox').fill('湖南十五五')
    const hits = app.getByTestId('later-hits')
    await expect(hits).toContainText('第十五个五年规划')
    await expect(hits).toContainText(say('zh', 'later.help'))
  },
)

pageTest('one phone keeps a thousand visits with three thousand photos, and the list stays quick', async ({ app }) => {
  test.slow()
  await app.goto('/notebook')
  await expect(app.getByText('还没有走访记录')).toBeVisible()
  await app.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 240
    const picture = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/jpeg')).then(
      (blob) => blob.arrayBuffer(),
    )
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('notebook')
      opening.onsuccess = () => {
        const work = opening.result.transaction(['visits', 'attachments', 'contents', 'thumbnails'], 'readwrite')
        const at = '2026-11-01T08:00:00.000Z'
        for (let visit = 0; visit < 1000; visit++) {
          const month = String(1 + (visit % 9)).padStart(2, '0')
          const day = String(1 + (visit % 28)).padStart(2, '0')
          work.objectStore('visits').put({
            id: `visit-${visit}`,
            title: `第 ${visit} 家企业`,
            at: `2026-${month}-${day}T10:00`,
            people: [],
            answers: [],
            followUps: [],
            note: '冷库有空位，'.repeat(30),
            measures: [],
            places: [],
            createdAt: at,
            changedAt: at,
            clock: { abcd: 1 },
          })
          for (let photo = 0; photo < 3; photo++) {
            const id = `photo-${visit}-${photo}`
            work.objectStore('attachments').put({
              id,
              visit: `visit-${visit}`,
              kind: 'photo',
              name: '',
              type: 'image/jpeg',
              bytes: 30_000,
              addedAt: at,
            })
            work.objectStore('contents').put({ id, data: picture })
            work.objectStore('thumbnails').put({ id, data: picture })
          }
        }
        work.oncomplete = () => resolve()
      }
    })
  })
  await app.reload()
  await expect(app.locator('.visit-card').first()).toBeVisible()
  expect(await app.locator('.visit-card').count()).toBeLessThan(30)
  await expect(app.getByRole('button', { name: '走访 1000' })).toBeVisible()
  await app.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2))
  const isOneInSight = () =>
    app.evaluate(() =>
      [...document.querySelectorAll('.visit-card')].some((card) => {
        const { top, bottom } = card.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      }),
    )
  await expect.poll(isOneInSight).toBe(true)
  expect(await app.locator('.visit-card').count()).toBeLessThan(30)
  await app.evaluate(() => window.scrollTo(0, 0))
  await app.getByRole('searchbox').fill('第 777 家')
  await expect(app.locator('.visit-card')).toHaveCount(1)
})

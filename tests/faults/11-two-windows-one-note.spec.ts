import type { Page } from '@playwright/test'
import { expect, test } from '../support/host'
import { rowsOf } from '../support/pastDatabases'

test.use({ metered: true })

const deaf = () => {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
}
const saved = (page: Page) => expect(page.getByTestId('safety')).toHaveText('已存')

/** A stored visit, open in two windows that have both read it. */
async function inTwoWindows(visitor: Page, origin: string): Promise<Page> {
  await visitor.goto(`${origin}/notebook/visits/new`)
  await visitor.getByLabel('去了哪里').fill('高桥市场')
  await saved(visitor)
  const other = await visitor.context().newPage()
  await other.goto(visitor.url())
  await expect(other.getByLabel('去了哪里')).toHaveValue('高桥市场')
  return other
}

test('a window that shows a visit follows what another writes into it', async ({ visitor, host }) => {
  const other = await inTwoWindows(visitor, host.origin)
  await visitor.getByLabel('笔记').fill('租金 18 元')
  await expect(other.getByLabel('笔记')).toHaveValue('租金 18 元')
  await other.getByLabel('笔记').fill('租金 18 元，可谈')
  await expect(visitor.getByLabel('笔记')).toHaveValue('租金 18 元，可谈')
  expect(await rowsOf(visitor, 'notebook', 'visits')).toHaveLength(1)
})

test('two windows that change one visit without hearing each other keep both versions, and it is said', async ({
  visitor,
  host,
}) => {
  await visitor.context().addInitScript(deaf)
  const other = await inTwoWindows(visitor, host.origin)
  await visitor.getByLabel('笔记').fill('租金 18 元')
  await saved(visitor)
  await other.getByLabel('笔记').fill('冷库有空位')
  await expect(other.getByRole('alert')).toContainText('两个版本都留着')
  await saved(other)
  // What is written after that goes on in the version of this window.
  await other.getByLabel('笔记').fill('冷库有空位，下周看')
  await expect
    .poll(async () =>
      ((await rowsOf(visitor, 'notebook', 'visits')) as { note: string }[]).map(({ note }) => note).sort(),
    )
    .toEqual(['冷库有空位，下周看', '租金 18 元'])

  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.locator('.visit-card')).toHaveCount(2)
  await expect(visitor.getByText('另一个版本')).toHaveCount(1)
  await visitor.locator('.visit-card').filter({ hasText: '租金 18 元' }).click()
  await expect(visitor.getByText('这次走访还有别的版本')).toBeVisible()
})

test('a note on a saved measure that two windows write at once holds the words of both', async ({ visitor, host }) => {
  await visitor.context().addInitScript(deaf)
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: '收藏', exact: true }).click()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
  await visitor.goto(`${host.origin}/notebook?show=saved`)
  const other = await visitor.context().newPage()
  await other.goto(visitor.url())
  await expect(other.getByRole('textbox')).toHaveValue('')
  await visitor.getByRole('textbox').last().fill('周三问省商务厅')
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toMatchObject([{ note: '周三问省商务厅' }])
  await other.getByRole('textbox').last().fill('带上报价单')
  await expect(other.getByRole('textbox').last()).toHaveValue(/带上报价单\n\n周三问省商务厅/)
  expect(await rowsOf(visitor, 'notebook', 'saved')).toMatchObject([{ note: '带上报价单\n\n周三问省商务厅' }])
})

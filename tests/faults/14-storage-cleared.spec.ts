import type { Page } from '@playwright/test'
import { star, untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { rowsOf } from '../support/pastDatabases'
import { saying } from '../support/say'

test.use({ metered: true })

async function emptyStorage(page: Page, origin: string) {
  const client = await page.context().newCDPSession(page)
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
}

test('when the browser has removed the stored library, the next start builds it again', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await emptyStorage(visitor, host.origin)
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByText('192 条措施')).toBeVisible()
})

test('a notebook the browser emptied is not shown as new: it says since when, and offers to restore', async ({
  visitor,
  host,
}) => {
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByText('还没有走访记录')).toBeVisible()
  await expect(visitor.getByTestId('loss')).toBeHidden()
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: '收藏', exact: true }).click()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
  await emptyStorage(visitor, host.origin)

  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByTestId('loss')).toContainText(saying('zh', 'notebook.lost'))
  // It is said until the person has seen it, not only once.
  await visitor.reload()
  const choosing = visitor.waitForEvent('filechooser')
  await visitor.getByTestId('loss').getByRole('button', { name: '从备份恢复' }).click()
  await choosing
  await visitor.getByRole('button', { name: '知道了' }).click()
  await visitor.reload()
  await expect(visitor.getByText('还没有走访记录')).toBeVisible()
  await expect(visitor.getByTestId('loss')).toBeHidden()
})

test('a notebook that the person has emptied herself is simply empty', async ({ visitor, host }) => {
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await star(visitor)
  await visitor.getByRole('button', { name: '收藏', exact: true }).click()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(0)
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByText('还没有走访记录')).toBeVisible()
  await expect(visitor.getByTestId('loss')).toBeHidden()
})

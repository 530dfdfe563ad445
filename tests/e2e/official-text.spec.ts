import type { Page } from '@playwright/test'
import { untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { withOriginal } from '../support/originals'
import { rowsOf } from '../support/pastDatabases'

test.use({ metered: true })

const original = {
  plan: 'cs2022',
  articles: [
    { id: 'cs2022/16', text: '跨境结算。到2030年，在黄花机场办理玉兰灯笼券业务的企业达到77家以上。' },
    { id: 'cs2022/1', text: '编出来的第一条。玉兰灯笼券试点先行。' },
  ],
}

/** How many official texts are on the phone. Looking into a database that is not there would make an empty one. */
async function storedTexts(page: Page) {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  return names.includes('originals') ? (await rowsOf(page, 'originals', 'texts')).length : 0
}

test('the operator’s official text unfolds with figures and places marked, and is found below the digest', async ({
  visitor,
  host,
  context,
}) => {
  host.interfere(withOriginal(original))
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await expect.poll(() => storedTexts(visitor)).toBe(1)
  await context.setOffline(true)
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  const fold = visitor.locator('details').filter({ hasText: '官方原文' })
  await expect(fold).not.toHaveAttribute('open')
  await expect(visitor.getByText('玉兰灯笼')).toBeHidden()
  await fold.locator('summary').click()
  await expect(fold.getByText('77家')).toBeVisible()
  await expect(fold.locator('strong')).toHaveText('77家')
  await fold.getByRole('link', { name: /黄花机场/ }).click()
  await expect(visitor).toHaveURL(/\/p\//)

  await visitor.goto(`${host.origin}/?q=${encodeURIComponent('玉兰灯笼券')}`)
  await expect(visitor.locator('.measure-card')).toHaveCount(2)
  await expect(visitor.locator('.measure-card').first()).toContainText('见于官方原文')
})

test('without official texts there is no fold and nothing is asked for', async ({ visitor, host }) => {
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  // What stands beside the place of the fold is there.
  await expect(visitor.getByText('以官方原文为准').first()).toBeVisible()
  await expect(visitor.locator('details').filter({ hasText: '官方原文' })).toHaveCount(0)
  await visitor.goto(host.origin)
  await untilStored(visitor)
  expect(host.asked.filter((path) => path.includes('-original'))).toEqual([])
})

test('a text that is offered but cannot be had says so, and opens once it can', async ({ visitor, host }) => {
  const whole = withOriginal(original)
  host.interfere((path, request, response) => {
    if (!path.includes('-original')) return whole(path, request, response)
    response.destroy()
    return true
  })
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  const fold = visitor.locator('details').filter({ hasText: '官方原文' })
  await fold.locator('summary').click()
  await expect(fold).toContainText('联网后可以打开')
  host.interfere(whole)
  await fold.getByRole('button', { name: '重试' }).click()
  await expect(fold.getByText('玉兰灯笼')).toBeVisible()
})

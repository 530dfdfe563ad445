import { expect, test as base } from '@playwright/test'
import { preview, type PreviewServer } from 'vite'
import { say } from '../support/say'

const test = base.extend<{ server: PreviewServer }>({
  server: async ({}, use) => {
    const server = await preview({ preview: { port: 0 }, configLoader: 'runner', logLevel: 'silent' })
    await use(server)
    await server.close()
  },
})

test('what npm start serves opens the app at a deep link, and works offline from there', async ({
  page,
  context,
  server,
}) => {
  const origin = server.resolvedUrls!.local[0]!.replace(/\/$/, '')
  await page.goto(`${origin}/m/cs2022/16`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('人民币')
  await page.goto(`${origin}/`)
  await expect(page.getByTestId('offline-status')).toHaveText(say('zh', 'offline.ready'), { timeout: 60_000 })
  await context.setOffline(true)
  await page.goto(`${origin}/m/cs2022/15`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

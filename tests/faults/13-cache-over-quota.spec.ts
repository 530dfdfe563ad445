import { rmSync } from 'node:fs'
import { untilStored } from '../support/app'
import { nextBuild } from '../support/nextBuild'
import { expect, test } from '../support/persistent'
import { say } from '../support/say'

test('a new version that does not fit on the phone leaves the old one at work and says why', async ({
  onDisk,
  limitStorage,
  host,
}) => {
  const page = await onDisk.newPage()
  await page.goto(host.origin)
  await untilStored(page)
  const next = nextBuild()
  host.deploy(next)
  await limitStorage(page, 1_000)
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined)
  })
  await expect(page.getByText(say('zh', 'update.noSpace'))).toBeVisible()

  await page.close()
  await host.stop()
  const later = await onDisk.newPage()
  await later.goto(`${host.origin}/m/cs2022/16`)
  await expect(later.getByRole('heading', { level: 1 })).toContainText('人民币')
  rmSync(next, { recursive: true })
})

test('a phone without space for the app says that it will not open without a network', async ({
  onDisk,
  limitStorage,
  host,
}) => {
  const page = await onDisk.newPage()
  // The rule holds for the origin once a page of it is open; without scripts that page stores nothing.
  await page.goto(`${host.origin}/icons/icon.svg`)
  await limitStorage(page, 1_000)
  await page.goto(host.origin)
  await expect(page.getByText(say('zh', 'update.noSpaceAtAll'))).toBeVisible()
  await expect(page.getByText(say('zh', 'find.byType'))).toBeVisible()
  await expect(page.getByTestId('offline-status')).not.toHaveText(say('zh', 'offline.ready'))
})

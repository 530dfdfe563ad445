import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { test as base } from './host'

export interface OnDisk {
  profile: string
  /** A browser with a profile on the disk: only there does an overridden quota take effect. */
  onDisk: BrowserContext
  /** The browser is closed and opened again on the same profile: of what it knew only the disk is left. */
  reopen: () => Promise<BrowserContext>
  limitStorage: (page: Page, bytes: number) => Promise<void>
}
export const test = base.extend<OnDisk>({
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'xiangce-profile-'))
    await use(profile)
    rmSync(profile, { recursive: true, force: true })
  },
  onDisk: async ({ profile, launchOptions, viewport, locale }, use) => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport, locale })
    await use(context)
    await context.close()
  },
  reopen: async ({ onDisk, profile, launchOptions, viewport, locale }, use) => {
    const opened: BrowserContext[] = []
    await use(async () => {
      await onDisk.close()
      const context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport, locale })
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },
  limitStorage: async ({ host }, use) => {
    await use(async (page, quotaSize) => {
      const client = await page.context().newCDPSession(page)
      await client.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize })
    })
  },
})
export { expect } from '@playwright/test'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { test as base } from './host'

/** A browser with a profile on the disk: only there does an overridden quota take effect. */
export const test = base.extend<{ onDisk: BrowserContext; limitStorage: (page: Page, bytes: number) => Promise<void> }>(
  {
    onDisk: async ({ launchOptions, viewport, locale }, use) => {
      const profile = mkdtempSync(join(tmpdir(), 'xiangce-profile-'))
      const context = await chromium.launchPersistentContext(profile, { ...launchOptions, viewport, locale })
      await use(context)
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
    limitStorage: async ({ onDisk, host }, use) => {
      await use(async (page, quotaSize) => {
        const client = await onDisk.newCDPSession(page)
        await client.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize })
      })
    },
  },
)
export { expect } from '@playwright/test'

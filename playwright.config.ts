import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { chromiumFlags } from './tests/support/chromiumFlags'

/** Chromium as found by scripts/browser.mjs; the flags keep it from calling home. */
const chromium = {
  executablePath: process.env.CHROMIUM_PATH || undefined,
  args: chromiumFlags,
}

/** Two checkouts side by side each take a port of their own. */
const port = process.env.PORT ?? '4173'
const address = `http://localhost:${port}`

export default defineConfig({
  testDir: fileURLToPath(new URL('tests', import.meta.url)),
  // Whole paths are matched: the checkout itself may lie in a folder of such a name.
  testMatch: /tests\/(e2e|faults|hosts)\/[^/]+\.spec\.ts$/,
  outputDir: fileURLToPath(new URL('test-results', import.meta.url)),
  fullyParallel: true,
  // One more than there are cores, two at most: pages wait for timers and animations a sixth of their time.
  workers: Math.min(availableParallelism(), 2) + 1,
  // A second try would hide a race. Time decides nothing: these only end what has come to a stand, and are long enough
  // for one core, or for two that other work keeps busy.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./tests/support/pageSnapshots.ts']],
  use: {
    baseURL: address,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: chromium,
    // Recording takes a third more time: TRACE=1 npm test -- --grep offline records what fails.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: `npx tsx tests/support/serve.ts ${port}`,
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    url: address,
    reuseExistingServer: !process.env.CI,
    timeout: 120_000,
  },
})

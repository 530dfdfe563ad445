import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** The main errands and the faults of network and storage in Debian's Firefox; driven by scripts/engines.mjs. */
const port = Number(process.env.ENGINES_PORT ?? 4175)

export default defineConfig({
  ...base,
  // Left out is what only Chromium's own protocol can do (quotas, clearing storage from outside), what needs a
  // downloaded file, which Firefox does not announce to Playwright, and faults that are one in every engine (hostile
  // files, positions).
  testMatch: [
    /tests\/e2e\/(addresses|find|first-answer|notebook|content-policy)\.spec\.ts$/,
    /tests\/faults\/(0[1-9]|1[01]|1[5-9]|2[0-4]|3[2-4]|38)-[^/]+\.spec\.ts$/,
  ],
  workers: 1,
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    channel: 'moz-firefox',
    browserName: 'firefox',
    launchOptions: { executablePath: process.env.FIREFOX_PATH || undefined },
    // Firefox ESR refuses to emulate these over BiDi.
    colorScheme: null,
    contextOptions: { reducedMotion: null, forcedColors: null, contrast: null },
  },
  webServer: {
    command: `npm run --silent preview -- --port ${port} --strictPort`,
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})

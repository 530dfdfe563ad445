import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** The main errands and the faults of network and storage in Debian's Firefox; driven by scripts/engines.mjs. */
const port = Number(process.env.ENGINES_PORT ?? 4175)

export default defineConfig({
  ...base,
  testMatch: ['e2e/{addresses,find,first-answer,notebook,content-policy}.spec.ts', 'faults/{01,02,03,04,05,06,07,15,16,18,19,20,21,22,23,34,38}-*.spec.ts'],
  // What only Chromium's own protocol can do is said by the tests themselves or left out here.
  timeout: 90_000,
  expect: { timeout: 15_000 },
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
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})

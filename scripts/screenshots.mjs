import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findChromium } from './browser.mjs'

/**
 * `npm run screenshots`: the pictures of the README and of the install sheet, from the built app in the tests' browser.
 */
const shots = [
  { file: 'find.png', path: '/', width: 390, height: 844, scale: 2 },
  { file: 'measure.png', path: '/m/cs2022/16', width: 390, height: 844, scale: 2 },
  { file: 'map.png', path: '/map', width: 390, height: 844, scale: 2 },
  { file: 'wide.png', path: '/results?type=africa-importer', width: 1280, height: 800, scale: 1 },
]
mkdirSync('public/screenshots', { recursive: true })
const server = await preview({ preview: { port: 4199, strictPort: true }, logLevel: 'silent' })
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
for (const { file, path, width, height, scale } of shots) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, locale: 'zh-CN' })
  // As for somebody who has been here before.
  await context.addInitScript(() => localStorage.setItem('xiangce.introduced', 'yes'))
  const page = await context.newPage()
  await page.goto(`http://localhost:4199${path}`)
  await page.getByRole('main').waitFor()
  await page.waitForTimeout(2_500)
  await page.screenshot({ path: `public/screenshots/${file}` })
  await context.close()
}
await browser.close()
await server.close()
process.exit(0)

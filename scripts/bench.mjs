import { spawnSync } from 'node:child_process'
import { buildApp } from './build.mjs'
import { findChromium } from './browser.mjs'

/** `node scripts/bench.mjs FILE …`: builds the app if it changed, finds a Chromium, and runs that bench. */
const [file, ...words] = process.argv.slice(2)
if (!file) {
  console.error('Name a bench: node scripts/bench.mjs tests/bench/app.ts')
  process.exit(1)
}
buildApp()
const { status } = spawnSync('npx', ['tsx', file, ...words], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: findChromium() },
})
process.exit(status ?? 1)

import { spawnSync } from 'node:child_process'
import { findChromium } from './browser.mjs'

/**
 * `npm run kills -- RUNS SEED`: types into every kind of field at several speeds, kills the browser at a random moment
 * and prints what was typed, what was shown as saved and what came back. Needs a build.
 */
const done = spawnSync('npx', ['tsx', 'tests/support/killsRun.ts', findChromium(), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(done.status ?? 1)

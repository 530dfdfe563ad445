import { spawnSync } from 'node:child_process'
import { findChromium } from './browser.mjs'

/**
 * `npm run kills -- RUNS SEED [KIND]`: types into every kind of field at several speeds and kills the browser, or the
 * page's process alone, at a random moment; prints what was typed, what was shown as saved and what came back. Between
 * these it kills the browser in the midst of a restore, a migration and an update. KIND takes one of them: browser,
 * renderer, restore, migration, update. Needs a build.
 */
const done = spawnSync('npx', ['tsx', 'tests/support/killsRun.ts', findChromium(), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(done.status ?? 1)

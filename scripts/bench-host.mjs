import { spawnSync } from 'node:child_process'
import { installDependencies } from './install.mjs'

/** `npm run bench:host [-- visits-a-minute seconds]`: builds if need be, then loads nginx with first visits. */
installDependencies()
const { buildApp } = await import('./build.mjs')
buildApp()
process.exit(
  spawnSync('npx', ['tsx', 'tests/bench/host.ts', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1,
)

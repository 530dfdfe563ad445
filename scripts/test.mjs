import { spawnSync } from 'node:child_process'
import { installDependencies } from './install.mjs'

/**
 * `npm test`: installs what is missing, then types, lint, units and browser tests. `npm test -- --grep offline` passes
 * words on to the browser tests.
 */
installDependencies()
const { findChromium } = await import('./browser.mjs')
const { buildApp } = await import('./build.mjs')
const { findOrInstall } = await import('./system.mjs')

function run(title, command, args, env = {}) {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) {
    console.error(`${title} failed.`)
    process.exit(status ?? 1)
  }
}

run('Data', 'npm', ['run', '--silent', 'data:check'])
run('Types', 'npm', ['run', '--silent', 'types'])
run('Lint', 'npm', ['run', '--silent', 'lint'])
// The build comes before the units: some of them hold its size.
console.log('\n── Build')
buildApp()
run('Units', 'npm', ['run', '--silent', 'units'])
// The tests of the host configurations say so themselves when it stays missing.
findOrInstall('nginx', 'nginx-light')
run('Browser', 'npm', ['run', '--silent', 'e2e', '--', ...process.argv.slice(2)], { CHROMIUM_PATH: findChromium() })

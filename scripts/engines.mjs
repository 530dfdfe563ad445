import { spawnSync } from 'node:child_process'
import { installDependencies } from './install.mjs'

/**
 * `npm run test:engines`: main errands and the faults of network and storage in Firefox and WebKit. Installs Debian's
 * packages where it may; what it cannot have it skips and says so. `-- firefox` or `-- webkit` runs one of them.
 */
installDependencies()
const { buildApp } = await import('./build.mjs')
const { findOrInstall, findProgram, installDebian } = await import('./system.mjs')
const wanted = process.argv.slice(2)
const skipped = []
const ran = []
const failed = []

function run(name, args, env) {
  console.log(`\n── ${name}`)
  ran.push(name)
  if (spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } }).status !== 0) failed.push(name)
}

const engines = {
  firefox() {
    const firefox = process.env.FIREFOX_PATH ?? findOrInstall('firefox-esr', 'firefox-esr', 'fonts-noto-cjk')
    if (!firefox) return skipped.push('Firefox: no firefox-esr on this machine (FIREFOX_PATH names another one)')
    run('Firefox', ['playwright', 'test', '--config', 'engines.config.ts'], { FIREFOX_PATH: firefox })
  },
  webkit() {
    const has = () => findProgram('WebKitWebDriver') && findProgram('Xvfb')
    if (!has()) installDebian('webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk')
    if (!has())
      return skipped.push('WebKit: no WebKitWebDriver and Xvfb on this machine (Debian: webkit2gtk-driver, xvfb)')
    run('WebKit', ['tsx', '--test', 'tests/engines/webkit.test.ts'], {
      WEBKIT_DRIVER: findProgram('WebKitWebDriver'),
      XVFB: findProgram('Xvfb'),
    })
  },
}

const unknown = wanted.filter((name) => !(name in engines))
if (unknown.length) {
  console.error(`No such engine: ${unknown.join(', ')}. There are ${Object.keys(engines).join(' and ')}.`)
  process.exit(1)
}
buildApp()
for (const [name, start] of Object.entries(engines)) if (!wanted.length || wanted.includes(name)) start()
const wentWell = ran.length ? `Went well: ${ran.join(', ')}.` : 'No engine ran.'
console.log(failed.length ? `\nFailed: ${failed.join(', ')}.` : `\n${wentWell}`)
for (const reason of skipped) console.log(`Skipped ${reason}.`)
// Where nothing ran, nothing is known.
process.exit(failed.length || !ran.length ? 1 : 0)

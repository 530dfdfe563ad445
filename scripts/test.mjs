import { spawn } from 'node:child_process'
import { installDependencies } from './install.mjs'

/**
 * `npm test`: installs what is missing, then data, format, types and lint beside the build, its size and the units,
 * then the browser tests. `npm test -- --grep offline` passes words on to the browser tests.
 */
installDependencies()
const { findChromium } = await import('./browser.mjs')
const { findOrInstall } = await import('./system.mjs')

const seconds = (since) => `${Math.round((performance.now() - since) / 1000)} s`

/** One step; what it says is kept together and told when it has ended, for another may run beside it. */
function step(title, args, { live = false, env = {} } = {}) {
  const start = performance.now()
  const child = spawn('npm', ['run', '--silent', ...args], {
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part))
  return new Promise((resolve, reject) =>
    child.once('close', (code) => {
      console.log(`\n── ${title} (${seconds(start)})\n${Buffer.concat(said).toString().trimEnd()}`)
      if (code === 0) resolve()
      else reject(new Error(`${title} failed.`))
    }),
  )
}
/** Steps one after another; the first that fails ends them. */
async function inOrder(...steps) {
  for (const [title, ...args] of steps) await step(title, args)
}

const start = performance.now()
try {
  // Nothing here needs another's result, so that two cores are busy to the end.
  const lanes = await Promise.allSettled([
    inOrder(['Data', 'data:check'], ['Format', 'format:check'], ['Types', 'types'], ['Lint', 'lint']),
    inOrder(['Build and its size', 'size'], ['Units', 'units']),
  ])
  for (const { reason } of lanes) if (reason) throw reason
  // The tests of the host configurations say so themselves when it stays missing.
  findOrInstall('nginx', 'nginx-light')
  console.log('\n── Browser')
  await step('Browser', ['e2e', '--', ...process.argv.slice(2)], {
    live: true,
    env: { CHROMIUM_PATH: findChromium({ preferHeadless: true }) },
  })
  console.log(`All of it: ${seconds(start)}.`)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

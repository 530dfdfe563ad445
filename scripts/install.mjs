import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.cache/xiangce-install'

/** Installs the dependencies the lock file names; skipped when that very lock file was installed before. */
export function installDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Xiangce needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing dependencies…')
  execSync('npm ci --no-audit --no-fund', { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } })
  mkdirSync('node_modules/.cache', { recursive: true })
  writeFileSync(stamp, lock)
}

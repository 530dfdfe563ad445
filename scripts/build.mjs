import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files.mjs'

/** Files and folders a build is made from. */
const inputs = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']
/** Variables of the environment a build looks at; VITE_… count whatever their name. */
export const buildVariables = ['BASE_PATH', 'BUILD_ID', 'SITE_URL', 'NODE_ENV', 'MODE']
const stamp = 'dist/.inputs'

/**
 * The cache key of a build: a digest of every file it is made from and of every variable that changes it, so that a
 * build made with an approval number, another folder or another tile server is never taken for a plain one.
 */
export function cacheKeyOf(environment, root = '.') {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  const names = Object.keys(environment).filter((name) => buildVariables.includes(name) || name.startsWith('VITE_'))
  for (const name of names.sort()) hash.update(`\0${name}=${environment[name]}`)
  const dotenv = readdirSync(root).filter((name) => name.startsWith('.env'))
  for (const input of [...inputs, ...dotenv]) {
    const path = join(root, input)
    const files = /^\.|\./.test(input) ? [path] : [...filesBelow(path)]
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds the app into dist/; skipped when nothing it is made from has changed since the last build. */
export function buildApp() {
  // A test runner sets NODE_ENV=test, with which Vue comes in its development build.
  const environment = { ...process.env, NODE_ENV: 'production' }
  const key = cacheKeyOf(environment)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return
  execSync('npm run --silent build', { stdio: 'inherit', env: environment })
  writeFileSync(stamp, key)
}

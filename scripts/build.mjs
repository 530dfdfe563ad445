import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const inputs = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
const stamp = 'dist/.inputs'

function* filesBelow(path) {
  const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) yield* filesBelow(child)
    else yield child
  }
}

/** Builds the app into dist/; skipped when nothing it is made from has changed since the last build. */
export function buildApp() {
  const hash = createHash('sha256').update(process.env.BASE_PATH ?? '')
  for (const input of inputs) {
    const files = input.includes('.') ? [input] : [...filesBelow(input)]
    for (const file of files) hash.update(file).update(readFileSync(file))
  }
  const digest = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  execSync('npm run --silent build', { stdio: 'inherit' })
  writeFileSync(stamp, digest)
}

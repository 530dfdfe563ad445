import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { pathToFileURL } from 'node:url'
import { filesBelow } from './files.mjs'

const compressible = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg'])
/** Below this a second file gains nothing. */
const least = 512
const cache = 'node_modules/.cache/xiangce-compressed'
/** What nobody has asked for in so many milliseconds goes. */
const keptFor = 14 * 24 * 3_600_000

const compressors = {
  gz: (body) => gzipSync(body, { level: 9 }),
  br: (body) =>
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
}

/**
 * The body as small as it gets. Memoized on the disk by its content: the best Brotli takes seconds for a build, and
 * its size, its servers and its deployment ask for the same.
 * @param how 'gz' or 'br'
 */
export function compressed(body, how) {
  const kept = join(cache, `${createHash('sha256').update(body).digest('hex')}.${how}`)
  if (existsSync(kept)) return readFileSync(kept)
  const small = compressors[how](body)
  mkdirSync(cache, { recursive: true })
  // Written beside and renamed, so that nobody reads half of it.
  const part = `${kept}.${process.pid}`
  writeFileSync(part, small)
  renameSync(part, kept)
  return small
}

function forgetOld(now = Date.now()) {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    const found = statSync(path, { throwIfNoEntry: false })
    if (found && now - Math.max(found.atimeMs, found.mtimeMs) > keptFor) rmSync(path, { force: true })
  }
}

/** Writes .gz and .br beside every text of the build, as small as they get; returns how many files it did. */
export function compressBuild(folder = 'dist') {
  let count = 0
  for (const path of [...filesBelow(folder)]) {
    if (!compressible.has(extname(path))) continue
    const body = readFileSync(path)
    if (body.length < least) continue
    for (const how of Object.keys(compressors)) writeFileSync(`${path}.${how}`, compressed(body, how))
    count++
  }
  forgetOld()
  return count
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(`${compressBuild(process.argv[2])} files compressed.`)

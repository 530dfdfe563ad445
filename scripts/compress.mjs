import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { pathToFileURL } from 'node:url'

const compressible = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg'])
/** Below this a second file gains nothing. */
const least = 512

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

/** Writes .gz and .br beside every text of the build, as small as they get; returns how many files it did. */
export function compressBuild(folder = 'dist') {
  let count = 0
  for (const path of [...filesBelow(folder)]) {
    if (!compressible.has(extname(path))) continue
    const body = readFileSync(path)
    if (body.length < least) continue
    writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }))
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      }),
    )
    count++
  }
  return count
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(`${compressBuild(process.argv[2])} files compressed.`)

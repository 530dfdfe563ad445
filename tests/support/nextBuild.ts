import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A copy of the build as its next deployment would be: another build id, every script and style under another name, the
 * old ones gone. The caller removes the folder.
 */
export function nextBuild(root = 'dist'): string {
  const folder = mkdtempSync(join(tmpdir(), 'xiangce-next-'))
  cpSync(root, folder, { recursive: true })
  const { build } = JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8')) as { build: string }
  const assets = readdirSync(join(folder, 'assets'))
  // A hash has eight letters, and a dash may be one of them.
  const renamed = new Map(assets.map((name) => [name, name.replace(/-([\w-]{8}\.\w+)$/, '-next$1')]))
  for (const [from, to] of renamed) renameSync(join(folder, 'assets', from), join(folder, 'assets', to))
  const texts = [...readdirSync(folder), ...readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`)].filter(
    (name) => /\.(js|css|html|json)$/.test(name),
  )
  for (const name of texts) {
    let text = readFileSync(join(folder, name), 'utf8').replaceAll(build, 'next')
    // The worker's list tells versions of unhashed files apart by these.
    if (name === 'sw.js') text = text.replaceAll(/("?revision"?:")/g, '$1next')
    for (const [from, to] of renamed) text = text.replaceAll(from, to)
    writeFileSync(join(folder, name), text)
  }
  return folder
}

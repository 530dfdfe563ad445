import { createHash } from 'node:crypto'
import type { Manifest, OriginalPack } from '../../src/model/pack'
import { answerWith, builtFile, type Interference } from './host'

/**
 * The built library with this official text beside it, as an operator's build would publish it. To be given to
 * `host.interfere`.
 */
export function withOriginal(pack: OriginalPack): Interference {
  const manifest = JSON.parse(builtFile('packs/manifest.json')) as Manifest
  const body = JSON.stringify(pack)
  const sha256 = createHash('sha256').update(body).digest('hex')
  const file = `${pack.plan}-original.${sha256.slice(0, 12)}.json`
  manifest.optional = [
    { name: `${pack.plan}-original`, kind: 'original', file, bytes: Buffer.byteLength(body), sha256 },
  ]
  const files: Record<string, string> = { '/packs/manifest.json': JSON.stringify(manifest), [`/packs/${file}`]: body }
  return (path, _, response) => files[path] !== undefined && answerWith(200, 'application/json', files[path])(response)
}

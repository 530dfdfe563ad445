import { createHash } from 'node:crypto'
import type { Manifest, PlanPack } from '../../src/model/pack'
import { answerWith, builtFile, type Interference } from './host'

const builtManifest = () => JSON.parse(builtFile('packs/manifest.json')) as Manifest
/** The plan's pack of the build, with where the manifest names it. */
function builtPack(plan: string, manifest = builtManifest()) {
  const entry = manifest.packs.find(({ name }) => name === plan)
  if (!entry) throw new Error(`no pack of ${plan}: ${manifest.packs.map(({ name }) => name).join()}`)
  return { entry, pack: JSON.parse(builtFile(`packs/${entry.file}`)) as PlanPack }
}
/** Ids of the plan's measures, in its order. */
export const measuresOf = (plan: string): string[] => builtPack(plan).pack.measures.map(({ id }) => id)

/**
 * The built library as a later one of version `next`: this plan's pack changed by `change`, everything else as it is.
 * To be given to `host.interfere`.
 */
export function nextLibrary(plan: string, change: (pack: PlanPack) => void): Interference {
  const manifest = builtManifest()
  const { entry, pack } = builtPack(plan, manifest)
  change(pack)
  pack.plan.measureCount = pack.measures.length
  const body = JSON.stringify(pack)
  const sha256 = createHash('sha256').update(body).digest('hex')
  Object.assign(entry, { file: `${plan}.${sha256.slice(0, 12)}.json`, bytes: Buffer.byteLength(body), sha256 })
  const files: Record<string, string> = {
    '/packs/manifest.json': JSON.stringify({ ...manifest, version: 'next' }),
    [`/packs/${entry.file}`]: body,
  }
  return (path, _, response) => files[path] !== undefined && answerWith(200, 'application/json', files[path])(response)
}

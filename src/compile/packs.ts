import { packSchemaVersion, type Library, type Manifest, type PackEntry, type PlanPack, type SharedPack } from '../model/pack'
import { digest } from './digest'

export const manifestName = 'manifest.json'

/** The files the build writes into packs/: one a plan, one for the shared lists, and the manifest that names them by hash. */
export function buildPacks(library: Library): Map<string, string> {
  const { version, plans, measures, ...lists } = library
  const shared: SharedPack = lists
  const packs = [
    pack('shared', 'shared', shared),
    ...plans.map((plan) => {
      const content: PlanPack = { plan, measures: measures.filter((measure) => measure.plan === plan.id) }
      return pack(plan.id, 'plan', content)
    }),
  ]
  const manifest: Manifest = { version, schema: packSchemaVersion, packs: packs.map(({ entry }) => entry) }
  return new Map([
    ...packs.map(({ entry, json }): [string, string] => [entry.file, json]),
    [manifestName, JSON.stringify(manifest)],
  ])
}

function pack(name: string, kind: PackEntry['kind'], content: unknown): { entry: PackEntry, json: string } {
  const json = JSON.stringify(content)
  const sha256 = digest(json)
  return { json, entry: { name, kind, file: `${name}.${sha256.slice(0, 12)}.json`, bytes: Buffer.byteLength(json), sha256 } }
}

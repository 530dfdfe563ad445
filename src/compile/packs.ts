import {
  type Manifest,
  type OptionalEntry,
  type OriginalPack,
  type PackEntry,
  type PlanPack,
  type SearchPack,
  type SharedPack,
  type WholeLibrary,
} from '../model/pack'
import { packSchemaVersion } from '../model/packVersion'
import { digest } from './digest'

export const manifestName = 'manifest.json'

/**
 * The files the build writes into packs/: one a plan, one for the shared lists, one for search, one for each official
 * text that the operator has put beside the data, and the manifest that names them by hash.
 */
export function buildPacks(library: WholeLibrary, originals: OriginalPack[] = []): Map<string, string> {
  const {
    version,
    plans,
    measures,
    searchKeys: { index, asked, ...searchKeys },
    ...lists
  } = library
  const shared: SharedPack = { ...lists, searchKeys }
  const search: SearchPack = { index, asked }
  const packs = [
    pack('shared', 'shared', shared),
    ...plans.map((plan) => {
      const content: PlanPack = { plan, measures: measures.filter((measure) => measure.plan === plan.id) }
      return pack(plan.id, 'plan', content)
    }),
    pack('search', 'search', search),
  ]
  const optional = originals.map((original) =>
    pack<OptionalEntry['kind']>(`${original.plan}-original`, 'original', original),
  )
  const manifest: Manifest = {
    // Texts put beside the data are news too, though nothing in the library has changed.
    version: optional.length
      ? digest([version, ...optional.map(({ entry }) => entry.sha256)].join()).slice(0, version.length)
      : version,
    schema: packSchemaVersion,
    packs: packs.map(({ entry }) => entry),
    optional: optional.map(({ entry }) => entry),
  }
  return new Map([
    ...[...packs, ...optional].map(({ entry, json }): [string, string] => [entry.file, json]),
    [manifestName, JSON.stringify(manifest)],
  ])
}

function pack<Kind extends (PackEntry | OptionalEntry)['kind']>(name: string, kind: Kind, content: unknown) {
  const json = JSON.stringify(content)
  const sha256 = digest(json)
  return {
    json,
    entry: { name, kind, file: `${name}.${sha256.slice(0, 12)}.json`, bytes: Buffer.byteLength(json), sha256 },
  }
}

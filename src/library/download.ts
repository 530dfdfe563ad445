import * as v from 'valibot'
import { ManifestSchema, OriginalPackSchema, PlanPackSchema, SearchPackSchema, SharedPackSchema, packSchemaVersion, type Manifest, type OptionalEntry, type OriginalPack, type PackEntry, type PlanPack, type SearchPack, type SharedPack } from '../model/pack'

export type DownloadProblem = 'network' | 'damaged' | 'newer-than-app'

/** Why a library could not be had: no network, a body that is not what the manifest promised, or a form this code cannot read. */
export class DownloadError extends Error {
  constructor(readonly problem: DownloadProblem, readonly file: string, cause?: unknown) {
    super(`${file}: ${problem}`, { cause })
    this.name = 'DownloadError'
  }
}

/** The packs of one version that pages read, every hash checked and every row parsed. */
export interface ReadablePacks {
  manifest: Manifest
  shared: SharedPack
  plans: PlanPack[]
}
/** All packs of one version. */
export interface DownloadedPacks extends ReadablePacks { search: SearchPack }

export interface Download {
  /** Address of the folder with the manifest, ending in a slash. */
  base: string
  fetch: typeof fetch
  /** SHA-256 as lower-case hex. */
  sha256: (bytes: ArrayBuffer) => Promise<string>
  onProgress?: (done: number, all: number) => void
  /** What can be read already, while what search needs is still on its way. */
  onReadable?: (packs: ReadablePacks) => void
}

/** @throws {DownloadError} */
export async function downloadManifest({ base, fetch }: Pick<Download, 'base' | 'fetch'>): Promise<Manifest> {
  const file = 'manifest.json'
  const response = await request(fetch, `${base}${file}`, file, { cache: 'no-cache' })
  const parsed = v.safeParse(ManifestSchema, await response.json().catch(() => undefined))
  if (!parsed.success) throw new DownloadError('damaged', file)
  if (parsed.output.schema > packSchemaVersion) throw new DownloadError('newer-than-app', file)
  return parsed.output
}

/** Fetches every pack the manifest names, those that search alone reads last. @throws {DownloadError} */
export async function downloadPacks(manifest: Manifest, download: Download): Promise<DownloadedPacks> {
  const [shared, search] = (['shared', 'search'] as const).map((kind) => manifest.packs.find((entry) => entry.kind === kind))
  if (!shared || !search) throw new DownloadError('damaged', 'manifest.json')
  let done = 0
  const get = async <Schema extends v.GenericSchema>(schema: Schema, entry: PackEntry) => {
    const content = await downloadPack(entry, download)
    download.onProgress?.(++done, manifest.packs.length)
    return () => parse(schema, content, entry.file)
  }
  const [parseShared, ...parsePlans] = await Promise.all([
    get(SharedPackSchema, shared),
    ...manifest.packs.filter(({ kind }) => kind === 'plan').map((entry) => get(PlanPackSchema, entry)),
  ])
  const readable = { manifest, shared: parseShared(), plans: parsePlans.map((parsePlan) => parsePlan()) }
  download.onReadable?.(readable)
  return { ...readable, search: (await get(SearchPackSchema, search))() }
}

/** One pack that the library is complete without. @throws {DownloadError} */
export async function downloadOriginal(entry: OptionalEntry, download: Download): Promise<OriginalPack> {
  return parse(OriginalPackSchema, await downloadPack(entry, download), entry.file)
}

/** A body that fails its hash is asked for once more past every cache: a proxy or a captive portal may have answered. */
async function downloadPack(entry: PackEntry | OptionalEntry, { base, fetch, sha256 }: Download): Promise<unknown> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await request(fetch, `${base}${entry.file}`, entry.file, { cache })
    const bytes = await response.arrayBuffer().catch((error: unknown) => {
      throw new DownloadError('network', entry.file, error)
    })
    if (bytes.byteLength === entry.bytes && await sha256(bytes) === entry.sha256)
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  }
  throw new DownloadError('damaged', entry.file)
}

async function request(fetch: Download['fetch'], address: string, file: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address, init)
  }
  catch (error) {
    throw new DownloadError('network', file, error)
  }
  if (!response.ok) throw new DownloadError('network', file, new Error(`status ${response.status}`))
  return response
}

function parse<Schema extends v.GenericSchema>(schema: Schema, content: unknown, file: string): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, content)
  if (!parsed.success) throw new DownloadError('damaged', file)
  return parsed.output
}

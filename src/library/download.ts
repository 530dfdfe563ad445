import * as v from 'valibot'
import { IndicatorSchema, TermSchema } from '../model/vocabularies'
import type { Language } from '../model/languages'
import { MeasureSchema } from '../model/measure'
import {
  ManifestSchema,
  OriginalPackSchema,
  PlanPackSchema,
  SearchKeysSchema,
  SearchPackSchema,
  SharedPackSchema,
  WordListsSchema,
  type Manifest,
  type OptionalEntry,
  type OriginalPack,
  type PackEntry,
  type PlanPack,
  type SearchPack,
  type SharedPack,
  type WordsEntry,
} from '../model/pack'
import { packSchemaVersion } from '../model/packVersion'
import { PlaceSchema } from '../model/place'
import { countSlots, type WordList } from '../model/words'
import { listsOf } from '../model/lists'

export type DownloadProblem = 'network' | 'damaged' | 'newer-than-app'

/**
 * Why a library could not be had: no network, a body that is not what the manifest promised, or a form this code cannot
 * read.
 */
export class DownloadError extends Error {
  constructor(
    readonly problem: DownloadProblem,
    readonly file: string,
    cause?: unknown,
  ) {
    super(`${file}: ${problem}`, { cause })
    this.name = 'DownloadError'
  }
}

/** The words of one pack in one language. */
export interface PackWords {
  of: string
  language: Language
  words: WordList
}
/**
 * The packs of one version that pages read, every hash checked and every row parsed: in Chinese, and the words of the
 * languages asked for beside them.
 */
export interface ReadablePacks {
  manifest: Manifest
  shared: SharedPack
  plans: PlanPack[]
  words: PackWords[]
}
/** All packs of one version. */
export interface DownloadedPacks extends ReadablePacks {
  search: SearchPack
}

export interface Download {
  /** Address of the folder with the manifest, ending in a slash. */
  base: string
  fetch: typeof fetch
  /** SHA-256 as lower-case hex. */
  sha256: (bytes: ArrayBuffer) => Promise<string>
  /** Languages whose words are fetched; Chinese is in the packs but for what it is searched by. */
  languages?: readonly Language[]
  onProgress?: (done: number, all: number) => void
  /** Plans that can be searched already, after each one that comes, and the words that have come with them. */
  onPlans?: (manifest: Manifest, plans: PlanPack[], words: readonly PackWords[]) => void
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

/**
 * Files on their way at one time: one alone would leave the line idle between two of them, all at once would come late
 * together.
 */
const concurrencyLimit = 3

/**
 * Fetches every pack the manifest names: the shortest plans first, so that whoever is searching already has something
 * to find, and what search alone reads last. @throws {DownloadError}
 */
export async function downloadPacks(manifest: Manifest, download: Download): Promise<DownloadedPacks> {
  const [shared, search] = (['shared', 'search'] as const).map((kind) =>
    manifest.packs.find((entry) => entry.kind === kind),
  )
  if (!shared || !search) throw new DownloadError('damaged', 'manifest.json')
  const wanted = manifest.words.filter(({ language }) => download.languages?.includes(language))
  const wordsOf = (name: string) => wanted.filter(({ of }) => of.includes(name))
  let done = 0
  const all = manifest.packs.length + wanted.length
  const get = async (entry: PackEntry | WordsEntry): Promise<PackFile> => {
    const bytes = await downloadPack(entry, download)
    download.onProgress?.(++done, all)
    return { bytes, file: entry.file }
  }
  const entries = manifest.packs.filter(({ kind }) => kind === 'plan')
  const inOrder = [...[...entries].sort((a, b) => a.bytes - b.bytes), shared]
  const files = new Map<PackEntry | WordsEntry, Promise<PackFile>>()
  const asked = [...new Set(inOrder.flatMap((entry) => [entry, ...wordsOf(entry.name)]))]
  limitConcurrency(asked.map((entry) => () => get(entry))).forEach((file, place) => files.set(asked[place]!, file))
  // On its way while the others are read.
  const searchWords = wordsOf(search.name)
  const searchFiles = Promise.all(files.values()).then(() => Promise.all([search, ...searchWords].map(get)))
  searchFiles.catch(() => undefined)
  const words: PackWords[] = []
  const parsed = new Map<WordsEntry, PackWords[]>()
  const addWords = async ({ name }: PackEntry, slots: number) => {
    for (const each of wordsOf(name)) {
      const lists = parsed.get(each) ?? (await parseWords(each, await files.get(each)!))
      parsed.set(each, lists)
      words.push(...lists.filter(({ of }) => of === name).map((list) => withSlots(list, slots, each.file)))
    }
  }
  const come = new Map<PackEntry, PlanPack>()
  for (const entry of inOrder.slice(0, -1)) {
    const plan = await parsePlan(await files.get(entry)!)
    await addWords(entry, countSlots(plan))
    come.set(entry, plan)
    download.onPlans?.(manifest, [...come.values()], words)
  }
  const lists = await parseShared(await files.get(shared)!)
  await addWords(shared, countSlots(listsOf(lists)))
  const readable = { manifest, shared: lists, plans: entries.flatMap((entry) => come.get(entry) ?? []), words }
  await yieldToMain()
  download.onReadable?.(readable)
  const [file, ...others] = await searchFiles
  const content = parse(SearchPackSchema, await contentOf(file!.bytes), file!.file)
  const subjects = Object.keys(content.asked).length
  for (const [place, each] of searchWords.entries())
    for (const list of await parseWords(each, others[place]!)) words.push(withSlots(list, subjects, each.file))
  return { ...readable, search: content }
}

/** The words of a language for every pack. @throws {DownloadError} */
export async function downloadWords(manifest: Manifest, language: Language, download: Download): Promise<PackWords[]> {
  const entries = manifest.words.filter((entry) => entry.language === language)
  const files = limitConcurrency(entries.map((entry) => () => downloadPack(entry, download)))
  const words: PackWords[] = []
  for (const [place, entry] of entries.entries())
    words.push(...(await parseWords(entry, { bytes: await files[place]!, file: entry.file })))
  return words
}

/** The words of each pack that the file is of. @throws {DownloadError} */
async function parseWords({ of, language }: WordsEntry, { bytes, file }: PackFile): Promise<PackWords[]> {
  const lists = parse(WordListsSchema, await contentOf(bytes), file)
  if (lists.length !== of.length) throw new DownloadError('damaged', file)
  return lists.map((words, place) => ({ of: of[place]!, language, words }))
}
/** @param slots how many texts the pack has. @throws {DownloadError} */
function withSlots(list: PackWords, slots: number, file: string): PackWords {
  if (list.words.length !== slots) throw new DownloadError('damaged', file)
  return list
}

/** Begins each task once the one `concurrencyLimit` places before it has ended, well or not. */
function limitConcurrency<Result>(tasks: (() => Promise<Result>)[]): Promise<Result>[] {
  const begun: Promise<Result>[] = []
  for (const task of tasks) {
    const before = begun[begun.length - concurrencyLimit]
    const own = before ? before.then(task, task) : task()
    own.catch(() => undefined)
    begun.push(own)
  }
  return begun
}

/** One pack that the library is complete without. @throws {DownloadError} */
export async function downloadOriginal(entry: OptionalEntry, download: Download): Promise<OriginalPack> {
  return parse(OriginalPackSchema, await contentOf(await downloadPack(entry, download)), entry.file)
}

/**
 * A body that fails its hash is asked for once more past every cache: a proxy or a captive portal may have answered.
 */
async function downloadPack(
  entry: PackEntry | WordsEntry | OptionalEntry,
  { base, fetch, sha256 }: Download,
): Promise<ArrayBuffer> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await request(fetch, `${base}${entry.file}`, entry.file, { cache })
    const bytes = await response.arrayBuffer().catch((error: unknown) => {
      throw new DownloadError('network', entry.file, error)
    })
    if (bytes.byteLength === entry.bytes && (await sha256(bytes)) === entry.sha256) return bytes
  }
  throw new DownloadError('damaged', entry.file)
}

async function request(fetch: Download['fetch'], address: string, file: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address, init)
  } catch (error) {
    throw new DownloadError('network', file, error)
  }
  if (!response.ok) throw new DownloadError('network', file, new Error(`status ${response.status}`))
  return response
}

/** A pack whose hash is right, not read yet. */
interface PackFile {
  bytes: ArrayBuffer
  file: string
}
async function contentOf(bytes: ArrayBuffer): Promise<unknown> {
  await yieldToMain()
  return JSON.parse(new TextDecoder().decode(bytes))
}

const rows = v.array(v.unknown())
const PlanRowsSchema = v.looseObject({ measures: rows })
const SharedRowsSchema = v.looseObject({ places: rows, indicators: rows, terms: rows, searchKeys: v.unknown() })
const PlanRestSchema = v.omit(PlanPackSchema, ['measures'])
const SharedRestSchema = v.omit(SharedPackSchema, ['places', 'indicators', 'terms', 'searchKeys'])

/** @throws {DownloadError} */
async function parsePlan({ bytes, file }: PackFile): Promise<PlanPack> {
  const { measures, ...rest } = parse(PlanRowsSchema, await contentOf(bytes), file)
  return { ...parse(PlanRestSchema, rest, file), measures: await parseRows(MeasureSchema, measures, file) }
}

/** @throws {DownloadError} */
async function parseShared({ bytes, file }: PackFile): Promise<SharedPack> {
  const { places, indicators, terms, searchKeys, ...rest } = parse(SharedRowsSchema, await contentOf(bytes), file)
  return {
    ...parse(SharedRestSchema, rest, file),
    places: await parseRows(PlaceSchema, places, file),
    indicators: await parseRows(IndicatorSchema, indicators, file),
    terms: await parseRows(TermSchema, terms, file),
    searchKeys: (await parseRows(SearchKeysSchema, [searchKeys], file))[0]!,
  }
}

/** How long a thread goes on before others get their turn, in milliseconds. */
const sliceMs = 8
let sliceBegan = 0
/** Lets the browser answer the finger on a slow phone, where this has gone on for a while. */
async function yieldToMain() {
  if (performance.now() - sliceBegan < sliceMs) return
  // Timers would wait four milliseconds each.
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })
  sliceBegan = performance.now()
}

/** Parses row by row. @throws {DownloadError} */
async function parseRows<Schema extends v.GenericSchema>(
  schema: Schema,
  content: unknown[],
  file: string,
): Promise<v.InferOutput<Schema>[]> {
  const parsed: v.InferOutput<Schema>[] = []
  for (const row of content) {
    await yieldToMain()
    parsed.push(parse(schema, row, file))
  }
  return parsed
}

function parse<Schema extends v.GenericSchema>(schema: Schema, content: unknown, file: string): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, content)
  if (!parsed.success) throw new DownloadError('damaged', file)
  return parsed.output
}

import { LibraryDatabase, readWholeLibrary } from '../library'
import { openDatabase } from '../storage'
import { OriginalTexts } from '../library/originals'
import type { OriginalPack, WholeLibrary } from '../model'
import type { SearchAnswer, SearchHit } from './answer'
import { createEngine, openEngine, prepare, type SearchEngine } from './engine'
import { IndexCache } from './indexCache'
import { originalsFinder, withOriginals, type OriginalsFinder } from './originals'

/**
 * What the page may ask. Without a library in the question the worker reads the stored one. `build` names the app: what
 * another one prepared may be of another form.
 */
export type Question =
  | { type: 'load'; build: string; library?: WholeLibrary }
  | { type: 'originals'; packs?: OriginalPack[] }
  | { type: 'search'; query: string; ticket: number }
export type Reply = { type: 'loaded' } | { type: 'answer'; ticket: number; answer: SearchAnswer }

/** Official texts, where the host offers some; searched once they are on the phone. */
const findNothing: OriginalsFinder = () => []
let originals: Promise<OriginalsFinder> = Promise.resolve(findNothing)

let engine: Promise<SearchEngine | undefined> = Promise.resolve(undefined)

async function load(build: string, given: WholeLibrary | undefined): Promise<SearchEngine | undefined> {
  if (given) return createEngine(given)
  const database = new LibraryDatabase()
  const kept = new IndexCache()
  try {
    await openDatabase(database)
    const installed = await database.meta.get('installed')
    const before = installed && 'version' in installed && (await kept.read(`${build} ${installed.version}`))
    if (before) return openEngine(before)
    const library = await readWholeLibrary(database)
    if (!library) return undefined
    const prepared = prepare(library)
    // Answers do not wait for the keeping.
    void kept.write(`${build} ${library.version}`, prepared)
    return openEngine(prepared)
  } finally {
    database.close()
  }
}

/** Takes the texts given, or those stored. */
async function loadOriginals(given?: OriginalPack[]): Promise<OriginalsFinder> {
  if (given) return originalsFinder(given)
  const database = new LibraryDatabase()
  try {
    const row = await database.meta.get('installed')
    const optional = row?.key === 'installed' ? (row.optional ?? []) : []
    if (!optional.length) return findNothing
    const texts = new OriginalTexts()
    const packs = await texts.read(optional)
    texts.close()
    return originalsFinder(packs, (await database.searchKeys.toCollection().first())?.traditional)
  } catch {
    return findNothing
  } finally {
    database.close()
  }
}

async function answer(question: Question): Promise<Reply> {
  if (question.type === 'load') {
    engine = load(question.build, question.library)
    if (!question.library) originals = loadOriginals()
    await engine
    return { type: 'loaded' }
  }
  if (question.type === 'originals') {
    originals = loadOriginals(question.packs)
    await originals
    return { type: 'loaded' }
  }
  const { query, ticket } = question
  const found = withOriginals((await engine)?.search(query) ?? { query, hits: [], suggestions: [] }, await originals)
  return { type: 'answer', ticket, answer: { ...found, hits: sharingWords(found.hits) } }
}

/** Most hits were found by the same few words. Lists that are one list are sent to the page, and read there, once. */
function sharingWords(hits: SearchHit[]): SearchHit[] {
  const known = new Map<string, string[]>()
  return hits.map((hit) => {
    const key = hit.words.join('\n')
    const words = known.get(key) ?? hit.words
    known.set(key, words)
    return { ...hit, words }
  })
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((reply) => postMessage(reply))
})

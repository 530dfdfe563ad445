import { LibraryDatabase, readLibrary } from '../library'
import { openDatabase } from '../storage'
import type { Library } from '../model'
import type { SearchAnswer } from './answer'
import { createEngine, openEngine, prepare, type SearchEngine } from './engine'
import { KeptPreparations } from './kept'

/**
 * What the page may ask. Without a library in the question the worker reads the stored one. `build` names the app: what
 * another one prepared may be of another form.
 */
export type Question = { type: 'load', build: string, library?: Library } | { type: 'search', query: string, ticket: number }
export type Reply = { type: 'loaded' } | { type: 'answer', ticket: number, answer: SearchAnswer }

let engine: Promise<SearchEngine | undefined> = Promise.resolve(undefined)

async function load(build: string, given: Library | undefined): Promise<SearchEngine | undefined> {
  if (given) return createEngine(given)
  const database = new LibraryDatabase()
  const kept = new KeptPreparations()
  try {
    await openDatabase(database)
    const installed = await database.meta.get('installed')
    const before = installed && 'version' in installed && await kept.read(`${build} ${installed.version}`)
    if (before) return openEngine(before)
    const stored = await readLibrary(database)
    if (stored.state !== 'ready' && stored.state !== 'stale') return undefined
    const prepared = prepare(stored.library)
    // Answers do not wait for the keeping.
    void kept.write(`${build} ${stored.library.version}`, prepared)
    return openEngine(prepared)
  }
  finally {
    database.close()
  }
}

async function answer(question: Question): Promise<Reply> {
  if (question.type === 'load') {
    engine = load(question.build, question.library)
    await engine
    return { type: 'loaded' }
  }
  const { query, ticket } = question
  return { type: 'answer', ticket, answer: (await engine)?.search(query) ?? { query, hits: [], suggestions: [] } }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((reply) => postMessage(reply))
})

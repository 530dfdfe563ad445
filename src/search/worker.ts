import { LibraryDatabase, readLibrary } from '../library'
import { openDatabase } from '../storage'
import type { Library } from '../model'
import type { SearchAnswer } from './answer'
import { createEngine, type SearchEngine } from './engine'

/** What the page may ask. Without a library in the question the worker reads the stored one. */
export type Question = { type: 'load', library?: Library } | { type: 'search', query: string, ticket: number }
export type Reply = { type: 'loaded' } | { type: 'answer', ticket: number, answer: SearchAnswer }

let engine: Promise<SearchEngine | undefined> = Promise.resolve(undefined)

async function load(given: Library | undefined): Promise<SearchEngine | undefined> {
  if (given) return createEngine(given)
  const database = new LibraryDatabase()
  await openDatabase(database)
  const stored = await readLibrary(database)
  database.close()
  return stored.state === 'ready' || stored.state === 'stale' ? createEngine(stored.library) : undefined
}

async function answer(question: Question): Promise<Reply> {
  if (question.type === 'load') {
    engine = load(question.library)
    await engine
    return { type: 'loaded' }
  }
  const { query, ticket } = question
  return { type: 'answer', ticket, answer: (await engine)?.search(query) ?? { query, hits: [], suggestions: [] } }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((reply) => postMessage(reply))
})

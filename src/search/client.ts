import type { OriginalPack, WholeLibrary } from '../model'
import type { SearchAnswer } from './answer'
import type { Question, Reply } from './worker'

/** The page's side of the search worker. */
export interface SearchClient {
  /** Builds the index anew: from the stored library, or from the given one where nothing can be stored. */
  load: (library?: WholeLibrary) => void
  /** Official texts have come: takes the stored ones, or those given where nothing can be stored. */
  loadOriginals: (packs?: OriginalPack[]) => void
  search: (query: string) => Promise<SearchAnswer>
}

export function createSearchClient(): SearchClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' })
  const waiting = new Map<number, (answer: SearchAnswer) => void>()
  let ticket = 0
  const ask = (question: Question) => worker.postMessage(question)
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.type !== 'answer') return
    waiting.get(data.ticket)?.(data.answer)
    waiting.delete(data.ticket)
  })
  return {
    load: (library) => ask({ type: 'load', build: __BUILD_ID__, library }),
    loadOriginals: (packs) => ask({ type: 'originals', packs }),
    search: (query) =>
      new Promise((resolve) => {
        waiting.set(++ticket, resolve)
        ask({ type: 'search', query, ticket })
      }),
  }
}

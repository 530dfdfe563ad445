import type { OriginalPack, WholeLibrary } from '../model/pack'
import type { SearchAnswer, SearchHit } from './answer'
import type { SearchEngine } from './engine'
import { withOriginals, type OriginalsFinder } from './originals'
import type { Prepared } from './prepared'
import type { Question, Reply } from './protocol'

/** What the service needs of its surroundings, handed in so that each failure can be played without a browser. */
export interface ServiceParts {
  /** Each preparer remembers the passages it has analysed, so that a library that grows is added to. */
  preparer: () => (library: WholeLibrary) => Prepared
  openEngine: (prepared: Prepared) => SearchEngine
  /** The edition that is on the phone; undefined where there is no whole library. */
  storedVersion: () => Promise<string | undefined>
  storedLibrary: () => Promise<WholeLibrary | undefined>
  cache: {
    read: (key: string) => Promise<Prepared | undefined>
    write: (key: string, prepared: Prepared) => Promise<boolean>
    drop: () => Promise<void>
  }
  /** Official texts given, or the stored ones. */
  originals: (packs?: OriginalPack[]) => Promise<OriginalsFinder>
  tell: (reply: Reply) => void
  /** Lets messages that have come meanwhile be taken in. */
  yieldToMessages: () => Promise<void>
}

/** A library in its languages: with the words of one more the index is another one. */
export const editionOf = ({ version, languages }: Pick<WholeLibrary, 'version' | 'languages'>): string =>
  [version, ...[...languages].sort()].join(' ')

const findNothing: OriginalsFinder = () => []

/**
 * The search worker without the worker: answers each question, and each failure with a reply. A kept index that cannot
 * be opened or asked is dropped and prepared anew.
 */
export function createSearchService(parts: ServiceParts): (question: Question) => Promise<void> {
  const index = indexOf(parts)
  let originals: Promise<OriginalsFinder> = Promise.resolve(findNothing)
  const loadOriginals = (packs?: OriginalPack[]) => {
    originals = parts.originals(packs).catch(() => findNothing)
    return originals
  }

  async function handle(question: Question): Promise<void> {
    switch (question.type) {
      case 'load':
        index.use(question.build, question.library)
        if (!question.library) void loadOriginals()
        // Of several libraries that come one after another only the last is prepared.
        await parts.yieldToMessages()
        await index.engine()
        return parts.tell({ type: 'loaded' })
      case 'originals':
        await loadOriginals(question.packs)
        return parts.tell({ type: 'loaded' })
      case 'search': {
        const { query, screen, ticket } = question
        const found = withOriginals(await index.ask(query, screen), await originals)
        return parts.tell({ type: 'answer', ticket, answer: { ...found, hits: sharingWords(found.hits) } })
      }
    }
  }

  return async (question) => {
    try {
      await handle(question)
    } catch (error) {
      parts.tell({
        type: 'failed',
        ticket: question.type === 'search' ? question.ticket : undefined,
        message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      })
    }
  }
}

interface Source {
  build: string
  library?: WholeLibrary
}
type Making = 'preparing' | 'rebuilding'

/** The index in use: made from what was loaded last, once, and made anew when it fails. */
function indexOf(parts: ServiceParts) {
  const { cache, tell } = parts
  const maker = indexMaker(parts)
  let source: Source | undefined
  let current: Promise<SearchEngine | undefined> | undefined

  /** Single flight: whoever asks while it is being made waits for the same one; a failure is not remembered. */
  function make(from: Source, state: Making): Promise<SearchEngine | undefined> {
    const making = maker.make(from, state).then((engine) => {
      if (engine && current === making) tell({ type: 'state', state: 'ready' })
      return engine
    })
    current = making
    making.catch(() => {
      if (current === making) current = undefined
    })
    return making
  }

  async function engine(): Promise<SearchEngine | undefined> {
    return current ?? (source && make(source, 'preparing'))
  }

  /** Drops what was prepared, kept or not, and prepares it anew. */
  async function rebuilt(): Promise<SearchEngine | undefined> {
    await cache.drop()
    maker.forget()
    return source && make(source, 'rebuilding')
  }

  return {
    /** What is asked from now on is asked of this library. It is prepared when first asked. */
    use(build: string, library?: WholeLibrary) {
      source = { build, library }
      current = undefined
    },
    engine,
    async ask(query: string, screen?: string): Promise<SearchAnswer> {
      const nothing: SearchAnswer = { query, hits: [], suggestions: [] }
      try {
        return (await engine())?.search(query, screen) ?? nothing
      } catch {
        return (await rebuilt())?.search(query, screen) ?? nothing
      }
    },
  }
}

/** Makes an index from a library given, or from what the phone holds. */
function indexMaker({ preparer, openEngine, storedVersion, storedLibrary, cache, tell }: ServiceParts) {
  let prepare = preparer()
  /** The whole library that was prepared from memory, by its version: stored, it needs no second preparation. */
  let inMemory: { version: string; prepared: Prepared; engine: SearchEngine } | undefined

  function prepared(library: WholeLibrary, state: Making) {
    tell({ type: 'state', state })
    const made = prepare(library)
    return { version: editionOf(library), prepared: made, engine: openEngine(made) }
  }

  async function fromPhone(key: string, version: string, state: Making) {
    if (inMemory?.version === version) {
      const { engine, prepared } = inMemory
      inMemory = undefined
      void cache.write(key, prepared)
      return engine
    }
    const kept = await cache.read(key)
    if (kept) {
      try {
        return openEngine(kept)
      } catch {
        await cache.drop()
        state = 'rebuilding'
      }
    }
    const library = await storedLibrary()
    if (!library) return undefined
    const made = prepared(library, state)
    // Answers do not wait for the keeping.
    void cache.write(key, made.prepared)
    return made.engine
  }

  return {
    forget() {
      inMemory = undefined
    },
    async make({ build, library }: Source, state: Making): Promise<SearchEngine | undefined> {
      if (library) {
        const made = prepared(library, state)
        inMemory = isWhole(library) ? made : undefined
        return made.engine
      }
      const version = await storedVersion()
      if (version === undefined) return undefined
      const engine = await fromPhone(`${build} ${version}`, version, state)
      // What is stored is whole: nothing will be added to it.
      prepare = preparer()
      return engine
    },
  }
}

/** A library that has come in part, or without what search alone reads, is not what will be stored. */
const isWhole = ({ searchKeys: { index, asked } }: WholeLibrary) =>
  Object.keys(index).length > 0 || Object.keys(asked).length > 0

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

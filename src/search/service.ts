import { languageOfLetters, type Language } from '../model/languages'
import type { OriginalPack, WholeLibrary } from '../model/pack'
import { isUnderstood, type SearchAnswer, type SearchHit } from './answer'
import type { SearchEngine } from './engine'
import { withOriginals, type OriginalsFinder } from './originals'
import type { Prepared } from './prepared'
import type { Question, Reply } from './protocol'

/** What the service needs of its surroundings, handed in so that each failure can be played without a browser. */
export interface ServiceParts {
  /** Each preparer remembers the passages it has analysed, so that a library that grows is added to. */
  preparer: () => (library: WholeLibrary) => Prepared
  openEngine: (prepared: Prepared) => SearchEngine
  /** What is on the phone; undefined where there is no whole library. */
  storedEdition: () => Promise<Edition | undefined>
  /** The stored library in the languages wanted, of those that are there. */
  storedLibrary: (languages: readonly Language[]) => Promise<WholeLibrary | undefined>
  cache: {
    read: (key: IndexKey) => Promise<Prepared | undefined>
    write: (key: IndexKey, prepared: Prepared) => Promise<boolean>
    drop: () => Promise<void>
  }
  /** Official texts given, or the stored ones. */
  originals: (packs?: OriginalPack[]) => Promise<OriginalsFinder>
  tell: (reply: Reply) => void
  /** Lets messages that have come meanwhile be taken in. */
  yieldToMessages: () => Promise<void>
}

/** A library in some languages: of others the index is another one. What Chinese is asked by may come later. */
export type Edition = Pick<WholeLibrary, 'version' | 'languages'> & { hasChineseLines: boolean }
const editionOfGiven = ({ version, languages, searchKeys: { asked } }: WholeLibrary): Edition => ({
  version,
  languages,
  hasChineseLines: Object.values(asked).some((lines) => /^[^\t]/.test(lines)),
})
/** Under what an index is kept: the app and library it is of, and the languages that it searches. */
export interface IndexKey {
  of: string
  languages: string
}

/** Everybody searches in Chinese, in English and in the language on the screen. */
const near = ({ languages, ...edition }: Edition, screen?: string): Edition => ({
  ...edition,
  languages: languages.filter((language) => language === 'zh' || language === 'en' || language === screen),
})

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
        index.use(question)
        if (!question.library) void loadOriginals()
        // Of several libraries that come one after another only the last is prepared.
        await parts.yieldToMessages()
        await index.ready()
        return parts.tell({ type: 'loaded' })
      case 'originals':
        await loadOriginals(question.packs)
        return parts.tell({ type: 'loaded' })
      case 'search': {
        const { ticket, ...asked } = question
        const found = withOriginals(await index.ask(asked), await originals)
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

/** What to search: a library given, or the one on the phone. */
type Source = Question & { type: 'load' }
type Making = 'preparing' | 'rebuilding'

type Asked = Pick<Question & { type: 'search' }, 'query' | 'screen' | 'wide'>

/**
 * What answers: an index of the languages nearest to the person, or a wide one of all languages on the phone. Each is
 * made when it is first asked, once, and made anew when it fails.
 */
function indexOf(parts: ServiceParts) {
  const { cache, tell } = parts
  const maker = indexMaker(parts)
  let source: Source | undefined
  let edition: Promise<Edition | undefined> | undefined
  let engines = new Map<string, Promise<SearchEngine | undefined>>()

  /** Single flight; a failure is not remembered. */
  function editionOf(from: Source): Promise<Edition | undefined> {
    const asked = (edition ??= from.library ? Promise.resolve(editionOfGiven(from.library)) : parts.storedEdition())
    asked.catch(() => {
      if (edition === asked) edition = undefined
    })
    return asked
  }

  /** Single flight: whoever asks while it is being made waits for the same one; a failure is not remembered. */
  function engineOf(from: Source, wanted: Edition, state: Making): Promise<SearchEngine | undefined> {
    const among = engines
    const name = wanted.languages.join()
    const known = among.get(name)
    if (known) return known
    const making = maker.make(from, wanted, state).then((engine) => {
      if (engine && engines === among) tell({ type: 'state', state: 'ready' })
      return engine
    })
    among.set(name, making)
    making.catch(() => among.delete(name))
    return making
  }

  async function answerTo({ query, screen, wide }: Asked, state: Making): Promise<SearchAnswer | undefined> {
    const from = source
    const all = from && (await editionOf(from))
    if (!all) return undefined
    const own = from.library ? all : near(all, screen)
    const isWide = wide || isOfOtherLetters(query, own, all)
    const answer = (await engineOf(from, isWide ? all : own, state))?.search(query, screen)
    const isLess = !isWide && own.languages.length < all.languages.length
    return answer && isLess && lacksWords(answer) ? { ...answer, mayBeForeign: true } : answer
  }

  return {
    /** What is asked from now on is asked of this library. It is prepared when first asked. */
    use(from: Source) {
      source = from
      edition = undefined
      engines = new Map()
    },
    /** Prepares what the first question will be put to. */
    async ready(): Promise<void> {
      const from = source
      const all = from && (await editionOf(from))
      if (all) await engineOf(from, from.library ? all : near(all, from.screen), 'preparing')
    },
    async ask(asked: Asked): Promise<SearchAnswer> {
      const nothing: SearchAnswer = { query: asked.query, hits: [], suggestions: [] }
      try {
        return (await answerTo(asked, 'preparing')) ?? nothing
      } catch {
        // What was prepared, kept or not, is dropped and prepared anew.
        await cache.drop()
        maker.forget()
        engines = new Map()
        return (await answerTo(asked, 'rebuilding')) ?? nothing
      }
    },
  }
}

/** Whether the rest of it, without a word that is of none of the languages searched, is all that was answered. */
const lacksWords = ({ lacksWord, unknown, corrected, ...answer }: SearchAnswer) =>
  lacksWord && (!isUnderstood(answer) || Boolean(unknown?.length) || Boolean(corrected?.length))

/** Whether a query is in the letters of a language that only the wide index has. */
function isOfOtherLetters(query: string, own: Edition, all: Edition): boolean {
  const language = languageOfLetters(query)
  return language !== undefined && !own.languages.includes(language) && all.languages.includes(language)
}

/** Makes an index from a library given, or from what the phone holds. */
function indexMaker({ preparer, openEngine, storedLibrary, cache, tell }: ServiceParts) {
  let prepare = preparer()
  /** What was opened last: a library that is loaded once more, as languages come, needs no second reading. */
  let opened: { of: string; engines: Map<string, SearchEngine> } = { of: '', engines: new Map() }
  /** Prepared from memory, by its key: stored, it needs no second preparation. */
  let unkept: { key: IndexKey; prepared: Prepared } | undefined
  const languagesOf = ({ languages, hasChineseLines }: Edition) =>
    [...languages].sort().join(' ') + (hasChineseLines ? '' : ' without Chinese lines')

  function prepareNow(library: WholeLibrary, state: Making): Prepared {
    tell({ type: 'state', state })
    return prepare(library)
  }

  /** Answers do not wait for the keeping. */
  const keep = (load: number, key: IndexKey, prepared: Prepared) =>
    void cache.write(key, prepared).then((isKept) => {
      if (isKept) tell({ type: 'kept', load })
    })

  async function fromPhone(
    load: number,
    key: IndexKey,
    { languages }: Edition,
    state: Making,
  ): Promise<SearchEngine | undefined> {
    const kept = await cache.read(key)
    if (kept) {
      try {
        const engine = openEngine(kept)
        tell({ type: 'kept', load })
        return engine
      } catch {
        await cache.drop()
        state = 'rebuilding'
      }
    }
    const library = await storedLibrary(languages)
    if (!library) return undefined
    const prepared = prepareNow(library, state)
    keep(load, key, prepared)
    return openEngine(prepared)
  }

  return {
    forget() {
      opened = { of: '', engines: new Map() }
      unkept = undefined
    },
    async make({ build, library, load }: Source, wanted: Edition, state: Making): Promise<SearchEngine | undefined> {
      const key = { of: `${build} ${wanted.version}`, languages: languagesOf(wanted) }
      if (opened.of !== key.of) opened = { of: key.of, engines: new Map() }
      const { engines } = opened
      if (library) {
        const prepared = prepareNow(library, state)
        const engine = openEngine(prepared)
        unkept = isWhole(library) ? { key, prepared } : undefined
        if (unkept) engines.set(key.languages, engine)
        return engine
      }
      if (unkept?.key.of === key.of) keep(load, unkept.key, unkept.prepared)
      unkept = undefined
      const engine = engines.get(key.languages) ?? (await fromPhone(load, key, wanted, state))
      if (engine) engines.set(key.languages, engine)
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

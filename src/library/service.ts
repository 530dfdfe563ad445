import { languages, type Language } from '../model/languages'
import { packSchemaVersion } from '../model/packVersion'
import type { Library, Manifest, OptionalEntry, PlanPack, SearchPack } from '../model/pack'
import type { Clock } from '../platform/clock'
import { singleFlight, tickets } from '../platform/latest'
import { StorageBlockedError, SupersededError } from '../storage'
import { TimeoutError, withTimeout } from '../storage/withTimeout'
import type { Installed, LibraryDatabase } from './database'
import type { DownloadedPacks, DownloadProblem, PackWords, ReadablePacks } from './download'
import type { Stored } from './read'

/** What the person can do with the library right now. */
export type LibraryState = 'none' | 'installing' | 'ready' | 'stale' | 'damaged' | 'newer-than-app' | 'offline'
/** Whether this window may keep a library on the phone, or who forbids it: the browser, an older window, newer code. */
export type LibraryStorage = 'kept' | 'refused' | 'blocked' | 'superseded'

export interface LibrarySnapshot {
  state: LibraryState
  library?: Library
  /** The plans that have come, while a first library is on its way. */
  partialLibrary?: Library
  installed?: Installed
  /** What search alone reads, while it is not on the phone, or where it cannot be. */
  searchPack?: SearchPack
  /** Packs the host offers beside the library. */
  optional: OptionalEntry[]
  progress: { done: number; all: number }
  storage: LibraryStorage
}

/** What reads the phone's store. */
export interface Phone {
  database: LibraryDatabase
  readLibrary: (database: LibraryDatabase, language: Language) => Promise<Stored>
}
/** What is told while packs come. */
export interface Arrivals {
  onProgress: (done: number, all: number) => void
  onPlans: (manifest: Manifest, plans: PlanPack[], words: readonly PackWords[]) => void
  onReadable: (packs: ReadablePacks) => void
  /** Languages whose words are fetched beside the Chinese ones. */
  languages: readonly Language[]
}
/** What fetches, checks and installs. */
export interface Remote {
  downloadManifest: () => Promise<Manifest>
  downloadPacks: (manifest: Manifest, arrivals: Arrivals) => Promise<DownloadedPacks>
  installPacks: (
    database: LibraryDatabase,
    packs: DownloadedPacks,
    now: Date,
    previous: Library | undefined,
  ) => Promise<void>
  downloadWords: (manifest: Manifest, language: Language) => Promise<PackWords[]>
  installWords: (
    database: LibraryDatabase,
    version: string,
    language: Language,
    words: readonly PackWords[],
  ) => Promise<boolean>
  libraryOf: (packs: ReadablePacks, language: Language) => Library
  libraryOfPlans: (
    version: string,
    plans: readonly PlanPack[],
    words: readonly PackWords[],
    language: Language,
  ) => Library
  assertComplete: (packs: ReadablePacks) => void
  /** Rows that do not fit their schema. */
  countSpoilt: (library: Library) => number
  /** Why a download failed; undefined for another error. */
  problemOf: (error: unknown) => DownloadProblem | undefined
}

export interface LibraryServiceOptions {
  /** Both are chunks of their own, fetched when first needed. */
  openPhone: () => Promise<Phone>
  openRemote: () => Promise<Remote>
  openDatabase: (database: LibraryDatabase) => Promise<void>
  /** The language on the screen. */
  language: () => Language
  /** Nothing can be on the phone yet: the packs are asked for beside opening its store. */
  isFirstVisit: () => boolean
  clock: Clock
  report: (error: unknown, where: string) => void
  onChange: (snapshot: LibrarySnapshot) => void
  /** A spoilt library was found and fetched again. */
  onMended: () => void
}
export type LibraryService = ReturnType<typeof createLibraryService>

/** A manifest is small: a host that has not sent it by then does not answer, in milliseconds. */
const manifestTimeoutMs = 30_000
/** Stored rows that take longer are out of reach, in milliseconds. */
const readTimeoutMs = 15_000
const stateOf: Record<DownloadProblem, LibraryState> = {
  network: 'offline',
  damaged: 'damaged',
  'newer-than-app': 'newer-than-app',
}

/**
 * The one library, as a state machine: read from the phone, else fetched and installed, later refreshed. One flight at
 * a time: a refresh asked for during an install, or twice, is the same one. What is read from the phone while a newer
 * library is being installed is a stale answer and is discarded.
 */
export function createLibraryService(options: LibraryServiceOptions) {
  const { clock, report } = options
  let now: LibrarySnapshot = { state: 'none', optional: [], progress: { done: 0, all: 0 }, storage: 'kept' }
  const reads = tickets()
  let phone: Promise<Phone> | undefined
  let ahead: Promise<DownloadedPacks> | undefined
  let flight: Promise<boolean> | undefined
  let isSpoilt = false
  /** The flight brings words of a language, and no library. */
  let isBringingWords = false

  function change(part: Partial<LibrarySnapshot>) {
    now = { ...now, ...part }
    options.onChange(now)
  }
  const openPhone = () =>
    (phone ??= options.openPhone().catch((error: unknown) => {
      phone = undefined
      throw error
    }))

  async function start() {
    if (options.isFirstVisit()) {
      ahead = options.openRemote().then(fetchLatest)
      // Whoever takes them hears of it.
      ahead.catch(() => undefined)
    }
    const opened = await openPhone().catch((error: unknown) => {
      // Not all of the app arrived. Once the network is back this is tried anew.
      report(error, 'library.code')
      change({ state: 'offline' })
    })
    if (!opened) return
    try {
      await options.openDatabase(opened.database)
      if (await readStored()) return
    } catch (error) {
      change({ storage: storageAfter(error) })
      if (error instanceof StorageBlockedError)
        void error.opened.then(unblock, (late: unknown) => report(late, 'library.unblocked'))
    }
    await install()
  }
  const storageAfter = (error: unknown): LibraryStorage =>
    error instanceof SupersededError ? 'superseded' : error instanceof StorageBlockedError ? 'blocked' : 'refused'
  /** What is in memory stays readable. */
  const supersede = () => change({ storage: 'superseded' })
  /** The other window has closed: from here on the library is kept. */
  async function unblock() {
    change({ storage: 'kept' })
    if (!(await readStored())) await install()
  }

  /** True when a whole library was there, or a newer one has come meanwhile. */
  async function readStored(): Promise<boolean> {
    const isCurrent = reads.draw()
    const { database, readLibrary } = await openPhone()
    const found = await withTimeout(readLibrary(database, options.language()), readTimeoutMs, clock.after)
    if (!isCurrent()) return true
    if (found.state === 'newer-than-app') change({ storage: 'superseded' })
    if (found.state !== 'ready' && found.state !== 'stale') return false
    const { library, installed, state } = found
    change({ library, installed, optional: installed.optional ?? [], state })
    return true
  }
  async function readInstalled(): Promise<Installed | undefined> {
    const row = await (await openPhone()).database.meta.get('installed')
    return row?.key === 'installed' ? row : undefined
  }
  /** Takes over a library that another window may have installed. */
  async function reread() {
    if (now.storage !== 'kept' || flight) return
    try {
      const row = await readInstalled()
      if (row && row.installedAt !== now.installed?.installedAt) await readStored()
    } catch (error) {
      // What is in memory is read on.
      report(error, 'library.reread')
    }
  }

  const isStale = () => now.installed !== undefined && now.installed.schema < packSchemaVersion
  const isWhole = () => now.installed !== undefined || now.searchPack !== undefined
  /** Where one is when nothing came: with a library in hand it is read on. */
  const fallbackState = (): LibraryState | undefined =>
    now.library && isWhole() ? (isStale() || isSpoilt ? 'stale' : 'ready') : undefined

  /** The language on the screen, and those that are on the phone already; Chinese is in the packs. */
  const wantedLanguages = () =>
    languages.filter(
      (language) =>
        language !== 'zh' && (language === options.language() || now.installed?.languages?.includes(language)),
    )
  const arrivals = (remote: Remote): Arrivals => ({
    languages: wantedLanguages(),
    onProgress: (done, all) => change({ progress: { done, all } }),
    onPlans({ version }, plans, words) {
      if (!now.library) change({ partialLibrary: remote.libraryOfPlans(version, plans, words, options.language()) })
    },
    // A first library is read while what search needs is still on its way.
    onReadable(packs) {
      remote.assertComplete(packs)
      change({ library: now.library ?? remote.libraryOf(packs, options.language()), partialLibrary: undefined })
    },
  })
  const manifestOf = (remote: Remote) => withTimeout(remote.downloadManifest(), manifestTimeoutMs, clock.after)
  const fetchLatest = async (remote: Remote) => remote.downloadPacks(await manifestOf(remote), arrivals(remote))

  /** Downloads and installs the newest library; also the answer to the "try again" button. */
  async function install(): Promise<boolean> {
    if (!now.library && !flight) change({ state: 'installing' })
    return fetchAndInstall((remote) => {
      const packs = ahead ?? fetchLatest(remote)
      ahead = undefined
      return packs
    })
  }
  /**
   * Asks whether a newer library is published and installs it. Silent when there is no network. Resolves to whether the
   * host answered.
   */
  async function refresh(): Promise<boolean> {
    // Words of the version in hand are no answer to whether there is a newer one.
    while (flight && isBringingWords) await flight
    const version = now.library?.version
    if (!version) return false
    return fetchAndInstall(async (remote) => {
      const manifest = await manifestOf(remote)
      const isLatest = manifest.version === version && isWhole() && !isStale() && !isSpoilt
      return isLatest ? undefined : remote.downloadPacks(manifest, arrivals(remote))
    })
  }
  const hasWords = (language: Language) => language === 'zh' || now.library?.languages.includes(language) === true
  const isInstalled = (language: Language) => language === 'zh' || now.installed?.languages?.includes(language) === true

  /**
   * Shows the library in the language on the screen: from the phone, else from the host, and keeps its words. Resolves
   * to false when they could not be had; the library stays in the language it is in.
   */
  async function useLanguage(): Promise<boolean> {
    const language = options.language()
    if (!now.library || hasWords(language) || isStale()) return hasWords(language)
    try {
      if (!isInstalled(language)) await addLanguage(language)
      if (isInstalled(language)) await readStored()
    } catch (error) {
      report(error, 'library.language')
    }
    return hasWords(language)
  }
  /** Brings the words of a language onto the phone; a library that has been renewed meanwhile comes with them. */
  async function addLanguage(language: Language, askHost = manifestOf, isAsked = true): Promise<void> {
    // What is under way may bring them, and others that waited for its end may have begun something since.
    while (flight) await flight
    if (isInstalled(language)) return
    isBringingWords = true
    await fetchAndInstall(async (remote) => {
      const manifest = await askHost(remote)
      const { installed, storage } = now
      if (storage !== 'kept' || manifest.version !== installed?.version)
        return isAsked
          ? remote.downloadPacks(manifest, { ...arrivals(remote), languages: [...wantedLanguages(), language] })
          : undefined
      const words = await remote.downloadWords(manifest, language)
      const { database } = await openPhone()
      if (await remote.installWords(database, manifest.version, language, words))
        change({ installed: await readInstalled() })
      return undefined
    })
  }
  /** Brings the words of languages that are not here yet, one after the other, while nothing else is wanted. */
  async function prefetchLanguages(wanted: readonly Language[] = languages): Promise<void> {
    let manifest: Promise<Manifest> | undefined
    let hasCome = false
    const askOnce = (remote: Remote) => (manifest ??= manifestOf(remote))
    for (const language of wanted) {
      if (now.storage !== 'kept' || !now.installed || isStale() || isInstalled(language)) continue
      await addLanguage(language, askOnce, false)
      if (!isInstalled(language)) break
      hasCome = true
    }
    // A start that finds them all reads nothing again.
    if (hasCome) await readStored()
  }

  /** Goes on with a download that the network broke off; packs that came whole are in the browser's cache. */
  async function resume() {
    if (now.state === 'offline') await install()
    else if (now.state === 'stale') await refresh()
  }

  /**
   * Gets packs in the given way and keeps them; undefined packs mean that there is nothing new. On any failure the
   * library in hand stays. Resolves to whether the host answered and all went well.
   */
  function fetchAndInstall(get: (remote: Remote) => Promise<DownloadedPacks | undefined>): Promise<boolean> {
    flight ??= fly(get).finally(() => {
      flight = undefined
      isBringingWords = false
    })
    return flight
  }
  async function fly(get: (remote: Remote) => Promise<DownloadedPacks | undefined>): Promise<boolean> {
    let remote: Remote | undefined
    try {
      remote = await options.openRemote()
      const packs = await get(remote)
      if (packs) await persist(packs, remote)
      change({ state: fallbackState() ?? 'ready' })
      return true
    } catch (error) {
      const problem = problemOf(error, remote)
      if (problem === 'damaged') report(error, 'library.install')
      // With a library in hand only what asks for an action is worth a word.
      // One that came but in part can be read, and is completed as after a broken network.
      const fallback = fallbackState() ?? (now.library ? 'offline' : stateOf[problem])
      change({ state: problem === 'newer-than-app' ? problem : fallback })
      return false
    }
  }
  const problemOf = (error: unknown, remote: Remote | undefined): DownloadProblem =>
    !remote || error instanceof TimeoutError ? 'network' : (remote.problemOf(error) ?? 'damaged')

  /** A first library is read from memory while it is being written; a later one is shown once it is kept. */
  async function persist(packs: DownloadedPacks, { installPacks, libraryOf, assertComplete }: Remote) {
    assertComplete(packs)
    // Nothing is held against spoilt rows.
    const previous = isSpoilt ? undefined : now.installed && now.library
    const isShown = !previous && !isSpoilt && now.library?.version === packs.manifest.version
    const library = isShown && now.library ? now.library : libraryOf(packs, options.language())
    if (!previous) change({ library })
    if (!previous || now.storage !== 'kept') change({ searchPack: packs.search })
    try {
      if (now.storage === 'kept') {
        const { database } = await openPhone()
        await installPacks(database, packs, new Date(clock.now()), previous)
        reads.cancel()
        change({ installed: await readInstalled(), searchPack: undefined })
        isSpoilt = false
      }
    } catch (error) {
      // The phone is full. An older library stays in use; without one this is read from memory and not kept.
      if (previous) throw error
      report(error, 'library.persist')
      change({ storage: 'refused' })
    }
    change({ library, optional: packs.manifest.optional })
  }

  /**
   * Something threw that reads the library: its rows are held against their schemas, and a spoilt one is replaced by
   * fetching the library again. Without a network that is done at the next occasion.
   */
  const repair = singleFlight(async () => {
    if (!now.library || isSpoilt) return
    const remote = await options.openRemote()
    isSpoilt = remote.countSpoilt(now.library) > 0
    if (!isSpoilt) return
    report(new Error('rows of the library are spoilt'), 'library.repair')
    if ((await refresh()) && !isSpoilt) options.onMended()
    else if (isSpoilt) change({ state: 'stale' })
  })

  return {
    start,
    install,
    refresh,
    resume,
    reread,
    supersede,
    repair,
    useLanguage,
    prefetchLanguages,
    phone: openPhone,
    snapshot: () => now,
  }
}

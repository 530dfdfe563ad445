import { StorageBlockedError, SupersededError, lateAnswerOf } from '../storage'
import { createFetcher } from './fetcher'
import { createFlights } from './flights'
import { createLanguageWords } from './languageWords'
import { phoneReader } from './phoneReader'
import { createRenewal } from './renewal'
import type { LibraryServiceOptions } from './serviceOptions'
import { currentLibrary, hasWords, type LibraryStorage } from './snapshot'

export type { Arrivals, LibraryServiceOptions, Phone, Remote } from './serviceOptions'
export type { LibrarySnapshot, LibraryState, LibraryStorage } from './snapshot'
export type LibraryService = ReturnType<typeof createLibraryService>

/**
 * The one library, as a state machine: read from the phone, else fetched and installed, later refreshed. One flight at
 * a time: a refresh asked for during an install, or twice, is the same one. What is read from the phone while a newer
 * library is being installed is a stale answer and is discarded.
 */
export function createLibraryService(options: LibraryServiceOptions) {
  const { report } = options
  const current = currentLibrary(options.onChange)
  const { change } = current
  const phone = phoneReader(options, current)
  const { openPhone, readStored, readInstalled } = phone
  const fetcher = createFetcher(options, current)
  const flights = createFlights({ options, current, phone })
  const { fetchAhead, install, refresh, resume, repair } = createRenewal({ options, current, fetcher, flights })
  const { useLanguage, prefetchLanguages } = createLanguageWords({ options, current, phone, fetcher, flights })

  async function start() {
    if (options.isFirstVisit()) fetchAhead()
    const opened = await openPhone().catch((error: unknown) => {
      // Not all of the app arrived. Once the network is back this is tried anew.
      report(error, 'library.code')
      change({ state: 'offline' })
    })
    if (!opened) return
    if (!(await takeStored(() => options.openDatabase(opened.database)))) await install()
  }
  /** Shows what is stored where the browser answers in time; what it answers later is taken over then. */
  async function takeStored(open?: () => Promise<void>): Promise<boolean> {
    try {
      await open?.()
      return await showStored()
    } catch (error) {
      change({ storage: storageAfter(error) })
      void lateAnswerOf(error)?.then(adoptStored, (late: unknown) => report(late, 'library.late'))
      return false
    }
  }
  /** A language that was chosen, and the app closed before it had come, is still asked for. */
  async function showStored(): Promise<boolean> {
    const isShown = await readStored()
    if (isShown && !hasWords(current.now, options.language())) void useLanguage()
    return isShown
  }
  /** What is in memory stays readable. */
  const supersede = () => change({ storage: 'superseded' })
  /**
   * The other window has closed, or a slow browser has answered after all: from here on the library is kept. One that
   * came from the host meanwhile may be newer than the stored one.
   */
  async function adoptStored() {
    const inMemory = current.now.library?.version
    change({ storage: 'kept' })
    if (!(await takeStored())) {
      if (current.now.storage === 'kept') await install()
    } else if (inMemory && inMemory !== current.now.library?.version) await refresh()
  }
  /** Takes over a library that another window may have installed. */
  async function reread() {
    if (current.now.storage !== 'kept' || flights.flight()) return
    try {
      const row = await readInstalled()
      if (row && row.installedAt !== current.now.installed?.installedAt) await showStored()
    } catch (error) {
      // What is in memory is read on.
      report(error, 'library.reread')
    }
  }

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
    snapshot: () => current.now,
  }
}

const storageAfter = (error: unknown): LibraryStorage =>
  error instanceof SupersededError ? 'superseded' : error instanceof StorageBlockedError ? 'blocked' : 'refused'

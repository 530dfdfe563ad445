import { languages, type Language } from '../model/languages'
import type { Manifest } from '../model/pack'
import type { Fetcher } from './fetcher'
import type { Flights } from './flights'
import type { PhoneReader } from './phoneReader'
import type { LibraryServiceOptions, Remote } from './serviceOptions'
import { hasWords, isInstalled, isStale, type CurrentLibrary } from './snapshot'

interface Parts {
  options: Pick<LibraryServiceOptions, 'language' | 'report'>
  current: CurrentLibrary
  phone: PhoneReader
  fetcher: Fetcher
  flights: Flights
}

/** Brings the words of languages beside the Chinese ones. */
export function createLanguageWords({ options, current, phone, fetcher, flights }: Parts) {
  /**
   * Shows the library in the language on the screen: from the phone, else from the host, and keeps its words. Resolves
   * to false when they could not be had; the library stays in the language it is in.
   */
  async function useLanguage(): Promise<boolean> {
    const language = options.language()
    const { now } = current
    if (!now.library || isStale(now)) return hasWords(now, language)
    if (hasWords(now, language)) {
      // Chinese is read at once; what it is searched by comes after it.
      if (now.installed)
        prefetchLanguages([language]).catch((error: unknown) => options.report(error, 'library.language'))
      return true
    }
    try {
      if (!isInstalled(now, language)) await addLanguage(language)
      if (isInstalled(current.now, language)) await phone.readStored()
    } catch (error) {
      options.report(error, 'library.language')
    }
    return hasWords(current.now, language)
  }
  /** Brings the words of a language onto the phone; a library that has been renewed meanwhile comes with them. */
  async function addLanguage(language: Language, askHost = fetcher.manifestOf, isAsked = true): Promise<void> {
    // What is under way may bring them, and others that waited for its end may have begun something since.
    while (flights.flight()) await flights.flight()
    if (isInstalled(current.now, language)) return
    await flights.fetchWords(async (remote) => {
      const manifest = await askHost(remote)
      const { installed, storage } = current.now
      if (storage !== 'kept' || manifest.version !== installed?.version)
        return isAsked ? fetcher.packsOf(remote, manifest, language) : undefined
      const words = await remote.downloadWords(manifest, language)
      const { database } = await phone.openPhone()
      if (await remote.installWords(database, manifest.version, language, words))
        current.change({ installed: await phone.readInstalled() })
      return undefined
    })
  }
  /** Brings the words of languages that are not here yet, one after the other, while nothing else is wanted. */
  async function prefetchLanguages(wanted: readonly Language[] = languages): Promise<void> {
    let manifest: Promise<Manifest> | undefined
    let hasCome = false
    const askOnce = (remote: Remote) => (manifest ??= fetcher.manifestOf(remote))
    for (const language of wanted) {
      const { now } = current
      if (now.storage !== 'kept' || !now.installed || isStale(now) || isInstalled(now, language)) continue
      await addLanguage(language, askOnce, false)
      if (!isInstalled(current.now, language)) break
      hasCome = true
    }
    // A start that finds them all reads nothing again.
    if (hasCome) await phone.readStored()
  }
  return { useLanguage, prefetchLanguages }
}

import type { Language } from '../model/languages'
import type { Manifest } from '../model/pack'
import { withTimeout } from '../storage/withTimeout'
import type { DownloadedPacks } from './download'
import type { Arrivals, LibraryServiceOptions, Remote } from './serviceOptions'
import { wantedLanguages, type CurrentLibrary } from './snapshot'

/** A manifest is small: a host that has not sent it by then does not answer, in milliseconds. */
const manifestTimeoutMs = 30_000

export interface Fetcher {
  manifestOf: (remote: Remote) => Promise<Manifest>
  /** @param language fetched beside the wanted ones */
  packsOf: (remote: Remote, manifest: Manifest, language?: Language) => Promise<DownloadedPacks>
  fetchLatest: (remote: Remote) => Promise<DownloadedPacks>
}

/** Asks the host for the library; of a first one what has come is shown while the rest is on its way. */
export function createFetcher(
  { language: onScreen, clock }: Pick<LibraryServiceOptions, 'language' | 'clock'>,
  current: CurrentLibrary,
): Fetcher {
  const { change } = current
  const arrivals = (remote: Remote): Arrivals => ({
    languages: wantedLanguages(current.now, onScreen()),
    onProgress: (done, all) => change({ progress: { done, all } }),
    onPlans({ version }, plans, words) {
      if (!current.now.library) change({ partialLibrary: remote.libraryOfPlans(version, plans, words, onScreen()) })
    },
    // A first library is read while what search needs is still on its way.
    onReadable(packs) {
      remote.assertComplete(packs)
      change({ library: current.now.library ?? remote.libraryOf(packs, onScreen()), partialLibrary: undefined })
    },
  })
  const manifestOf = (remote: Remote) => withTimeout(remote.downloadManifest(), manifestTimeoutMs, clock.after)
  function packsOf(remote: Remote, manifest: Manifest, language?: Language) {
    const each = arrivals(remote)
    return remote.downloadPacks(manifest, language ? { ...each, languages: [...each.languages, language] } : each)
  }
  const fetchLatest = async (remote: Remote) => packsOf(remote, await manifestOf(remote))
  return { manifestOf, packsOf, fetchLatest }
}

import { singleFlight } from '../platform/latest'
import type { DownloadedPacks } from './download'
import type { Fetcher } from './fetcher'
import type { Flights } from './flights'
import type { LibraryServiceOptions } from './serviceOptions'
import { isStale, isWhole, type CurrentLibrary } from './snapshot'

interface Parts {
  options: Pick<LibraryServiceOptions, 'openRemote' | 'report' | 'onMended'>
  current: CurrentLibrary
  fetcher: Fetcher
  flights: Flights
}

/** Every occasion to ask the host for the library: a first visit, a newer one, a broken download, spoilt rows. */
export function createRenewal({ options, current, fetcher, flights }: Parts) {
  const { openRemote, report, onMended } = options
  let ahead: Promise<DownloadedPacks> | undefined

  /** Fetches the packs before anybody installs them. */
  function fetchAhead() {
    ahead = openRemote().then(fetcher.fetchLatest)
    // Whoever takes them hears of it.
    ahead.catch(() => undefined)
  }
  /** Downloads and installs the newest library; also the answer to the "try again" button. */
  async function install(): Promise<boolean> {
    if (!current.now.library && !flights.flight()) current.change({ state: 'installing' })
    return flights.fetchAndInstall((remote) => {
      const packs = ahead ?? fetcher.fetchLatest(remote)
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
    while (flights.wordsFlight()) await flights.wordsFlight()
    const version = current.now.library?.version
    if (!version) return false
    return flights.fetchAndInstall(async (remote) => {
      const manifest = await fetcher.manifestOf(remote)
      const { now, isSpoilt } = current
      const isLatest = manifest.version === version && isWhole(now) && !isStale(now) && !isSpoilt
      return isLatest ? undefined : fetcher.packsOf(remote, manifest)
    })
  }
  /** Goes on with a download that the network broke off; packs that came whole are in the browser's cache. */
  async function resume() {
    if (current.now.state === 'offline') await install()
    else if (current.now.state === 'stale') await refresh()
  }
  /**
   * Something threw that reads the library: its rows are held against their schemas, and a spoilt one is replaced by
   * fetching the library again. Without a network that is done at the next occasion.
   */
  const repair = singleFlight(async () => {
    if (!current.now.library || current.isSpoilt) return
    const remote = await openRemote()
    current.isSpoilt = remote.countSpoilt(current.now.library) > 0
    if (!current.isSpoilt) return
    report(new Error('rows of the library are spoilt'), 'library.repair')
    if ((await refresh()) && !current.isSpoilt) onMended()
    else if (current.isSpoilt) current.change({ state: 'stale' })
  })
  return { fetchAhead, install, refresh, resume, repair }
}

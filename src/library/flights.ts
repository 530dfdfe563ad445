import { TimeoutError } from '../storage/withTimeout'
import type { DownloadedPacks, DownloadProblem } from './download'
import type { PhoneReader } from './phoneReader'
import type { LibraryServiceOptions, Remote } from './serviceOptions'
import { fallbackState, type CurrentLibrary, type LibraryState } from './snapshot'

/** What a flight stands on. */
export interface FlightParts {
  options: Pick<LibraryServiceOptions, 'openRemote' | 'language' | 'clock' | 'report'>
  current: CurrentLibrary
  phone: PhoneReader
}
/** Gets packs; undefined packs mean that there is nothing new. */
type GetPacks = (remote: Remote) => Promise<DownloadedPacks | undefined>

export interface Flights {
  /** What is under way. */
  flight: () => Promise<boolean> | undefined
  /** The same where it brings words of a language, and no library. */
  wordsFlight: () => Promise<boolean> | undefined
  /**
   * Gets packs in the given way and keeps them; whoever asks while something is under way gets the end of that. On any
   * failure the library in hand stays. Resolves to whether the host answered and all went well.
   */
  fetchAndInstall: (get: GetPacks) => Promise<boolean>
  /** The same where the given way brings words of a language. */
  fetchWords: (get: GetPacks) => Promise<boolean>
}

const stateOf: Record<DownloadProblem, LibraryState> = {
  network: 'offline',
  damaged: 'damaged',
  'newer-than-app': 'newer-than-app',
}

/** One flight at a time: whatever is asked for while one is under way is that one. */
export function createFlights(parts: FlightParts): Flights {
  let flight: Promise<boolean> | undefined
  let isBringingWords = false

  function fetchAndInstall(get: GetPacks): Promise<boolean> {
    flight ??= fly(get, parts).finally(() => {
      flight = undefined
      isBringingWords = false
    })
    return flight
  }
  function fetchWords(get: GetPacks): Promise<boolean> {
    isBringingWords = true
    return fetchAndInstall(get)
  }
  return {
    flight: () => flight,
    wordsFlight: () => (isBringingWords ? flight : undefined),
    fetchAndInstall,
    fetchWords,
  }
}

async function fly(get: GetPacks, parts: FlightParts): Promise<boolean> {
  const { options, current } = parts
  let remote: Remote | undefined
  try {
    remote = await options.openRemote()
    const packs = await get(remote)
    if (packs) await persist(packs, remote, parts)
    current.change({ state: fallbackState(current) ?? 'ready' })
    return true
  } catch (error) {
    const problem = problemOf(error, remote)
    if (problem === 'damaged') options.report(error, 'library.install')
    // With a library in hand only what asks for an action is worth a word.
    // One that came but in part can be read, and is completed as after a broken network.
    const fallback = fallbackState(current) ?? (current.now.library ? 'offline' : stateOf[problem])
    current.change({ state: problem === 'newer-than-app' ? problem : fallback })
    return false
  }
}
const problemOf = (error: unknown, remote: Remote | undefined): DownloadProblem =>
  !remote || error instanceof TimeoutError ? 'network' : (remote.problemOf(error) ?? 'damaged')

/** A first library is read from memory while it is being written; a later one is shown once it is kept. */
async function persist(
  packs: DownloadedPacks,
  { installPacks, libraryOf, assertComplete, withLines }: Remote,
  { options: { language, clock, report }, current, phone }: FlightParts,
) {
  const { change } = current
  assertComplete(packs)
  // Nothing is held against spoilt rows.
  const previous = current.isSpoilt ? undefined : current.now.installed && current.now.library
  const isShown = !previous && !current.isSpoilt && current.now.library?.version === packs.manifest.version
  const library = isShown && current.now.library ? current.now.library : libraryOf(packs, language())
  if (!previous) change({ library })
  if (!previous || current.now.storage !== 'kept') change({ searchPack: withLines(packs.search, packs.words) })
  try {
    if (current.now.storage === 'kept') {
      const { database } = await phone.openPhone()
      await installPacks(database, packs, new Date(clock.now()), previous)
      phone.discardReads()
      change({ installed: await phone.readInstalled(), searchPack: undefined })
      current.isSpoilt = false
    }
  } catch (error) {
    // The phone is full. An older library stays in use; without one this is read from memory and not kept.
    if (previous) throw error
    report(error, 'library.persist')
    change({ storage: 'refused' })
  }
  change({ library, optional: packs.manifest.optional })
}

import { tickets } from '../platform/latest'
import { withTimeout } from '../storage/withTimeout'
import type { Installed } from './rows'
import type { LibraryServiceOptions, Phone } from './serviceOptions'
import type { CurrentLibrary } from './snapshot'

/** Stored rows that take longer are out of reach, in milliseconds. */
const readTimeoutMs = 15_000

export interface PhoneReader {
  openPhone: () => Promise<Phone>
  /** True when a whole library was there, or a newer one has come meanwhile; of several reads the last one says. */
  readStored: () => Promise<boolean>
  readInstalled: () => Promise<Installed | undefined>
  /** What is being read is a stale answer from here on. */
  discardReads: () => void
}

/** Takes what is stored on the phone into the snapshot; of several reads under way the last one counts. */
export function phoneReader(
  options: Pick<LibraryServiceOptions, 'openPhone' | 'language' | 'clock'>,
  current: CurrentLibrary,
): PhoneReader {
  const reads = tickets()
  let phone: Promise<Phone> | undefined
  let lastRead: Promise<boolean> | undefined

  const openPhone = () =>
    (phone ??= options.openPhone().catch((error: unknown) => {
      phone = undefined
      throw error
    }))
  function readStored(): Promise<boolean> {
    return (lastRead = read())
  }
  function discardReads() {
    reads.cancel()
    lastRead = undefined
  }
  async function read(): Promise<boolean> {
    const isCurrent = reads.draw()
    const { database, readLibrary } = await openPhone()
    const found = await withTimeout(readLibrary(database, options.language()), readTimeoutMs, options.clock.after)
    if (!isCurrent()) return lastRead ?? true
    if (found.state === 'newer-than-app') current.change({ storage: 'superseded' })
    if (found.state !== 'ready' && found.state !== 'stale') return false
    const { library, installed, state } = found
    current.change({ library, installed, optional: installed.optional ?? [], state, searchPack: undefined })
    return true
  }
  async function readInstalled(): Promise<Installed | undefined> {
    const row = await (await openPhone()).database.meta.get('installed')
    return row?.key === 'installed' ? row : undefined
  }
  return { openPhone, readStored, readInstalled, discardReads }
}

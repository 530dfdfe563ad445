import type { Clock } from '../platform/clock'
import type { Superseded } from '../storage'
import type { AppWorker, WorkerEvents } from './register'
import { isCheckDue, rememberCheck } from './schedule'
import type { WindowNews } from './windows'

/** What is done about the library; the store that mirrors it. */
export interface ScheduledLibrary {
  state: () => string
  hasLibrary: () => boolean
  /** Whether it may be kept on this phone, and already is. */
  isComing: () => boolean
  installedAt: () => string | undefined
  resume: () => Promise<unknown>
  refresh: () => Promise<boolean>
  reread: () => Promise<void>
  /** Whether the last updates changed something the person has not seen. */
  hasUnreadChanges: () => Promise<boolean>
  /** Fetches official texts beside the library, where there are any. */
  fetchOriginals: () => Promise<void>
  /**
   * Fetches what may be wanted later and is not on the phone: English, and the rest where the line is free. `store`
   * puts optional files of the app there.
   */
  prefetch: (store: AppWorker['store']) => Promise<void>
  /** Calls back at every change of state or installation. */
  onChange: (changed: () => void) => void
}
export type UpdateKind =
  'superseded' | 'newer-data' | 'blocked' | 'waiting' | 'newer' | 'noSpace' | 'noSpaceAtAll' | 'news'
export interface UpdateSchedulerOptions {
  library: ScheduledLibrary
  /** Registers the service worker; undefined where there is none. */
  worker: (events: WorkerEvents) => Promise<AppWorker | undefined>
  /** Optional files the person cannot do without: the words of her language. */
  neededFiles: WorkerEvents['needed']
  /** Says something over any page, with what its button does, or no longer. */
  notify: (kind: UpdateKind, act?: () => unknown) => void
  hush: (kind: UpdateKind) => void
  /** Goes to the page of what has changed. */
  showChanges: () => unknown
  isAppStored: () => boolean
  setAppStored: (stored: boolean) => void
  windows: { hear: (hear: (news: WindowNews) => void) => void; tell: (news: WindowNews) => void }
  storage: {
    whenSuperseded: (listener: (why: Superseded) => void) => void
    whenBlocked: (listener: (blocked: boolean) => void) => void
  }
  page: {
    isControlled: () => boolean
    isOnline: () => boolean
    startedAt: number
    onReturn: (back: () => void) => void
    onOnline: (online: () => void) => void
    reload: () => void
  }
  clock: Clock
  report: (error: unknown, where: string) => void
  /** Says how the latest build is opened, once it is known whether there is a worker to ask. */
  offerLatestBuild: (open: () => Promise<void>) => void
}

/** How long to wait before trying again to store what is missing, in milliseconds; the last one for ever. */
const retryAfter = [10_000, 20_000, 40_000, 60_000] as const
/** How long the app itself waits to be stored while the library is on its way, in milliseconds. */
const libraryTimeoutMs = 10_000

/** Stores the app and keeps it and the library up to date, in the background. Comes after the first screen. */
export async function scheduleUpdates(options: UpdateSchedulerOptions): Promise<void> {
  const { library, notify, hush, page, clock } = options
  const reload = () => page.reload()
  /** Nobody waits for it who accepts an update before it is there. */
  const own: { worker?: AppWorker } = {}
  const background = (work: Promise<unknown>, where: string) =>
    void work.catch((error: unknown) => options.report(error, where))

  const noSpace = noSpaceNotice(options)
  const storeFiles: AppWorker['store'] = async (groups) => (await own.worker?.store(groups)) ?? false
  /** Whether there is news is asked before anything that nobody has asked for is fetched. */
  let hasLooked = false
  const prefetch = () => {
    if (hasLooked && options.isAppStored()) background(library.prefetch(storeFiles), 'updates.prefetch')
  }

  watchLibrary(options, acceptLatest, background)
  options.storage.whenSuperseded((why) =>
    why === 'newer' ? notify('newer-data', acceptLatest) : notify('superseded', reload),
  )
  options.storage.whenBlocked((blocked) => (blocked ? notify('blocked', reload) : hush('blocked')))
  options.windows.hear((news) =>
    background(news === 'library' ? library.reread() : tellChanges(options), 'updates.windows'),
  )
  await untilLibraryCame(options)
  own.worker = await options.worker({
    needed: options.neededFiles,
    onWaiting() {
      noSpace.end('noSpace')
      notify('waiting', () => own.worker?.accept())
    },
    onStored(stored) {
      options.setAppStored(stored)
      prefetch()
      if (stored) noSpace.end('noSpaceAtAll')
    },
    onNoSpace: noSpace.tell,
  })
  options.offerLatestBuild(acceptLatest)
  page.onReturn(() => background(comeBack(), 'updates.return'))
  page.onOnline(() => background(isWhole() ? check() : resume(), 'updates.online'))
  retryLater(0)
  await comeBack()
  hasLooked = true
  prefetch()

  /** A window that was asleep, or not there yet, has not heard what the others told. */
  async function comeBack() {
    await library.reread()
    await check()
  }
  async function check() {
    if (page.isOnline()) await Promise.all([checkApp(clock.now()), checkLibrary(clock.now())])
  }
  async function checkApp(now: number) {
    if (own.worker && isCheckDue('app', now) && (await own.worker.check())) rememberCheck('app', now)
  }
  async function checkLibrary(now: number) {
    const isDue = library.state() === 'stale' || isCheckDue('library', now)
    if (isDue && (await library.refresh())) rememberCheck('library', now)
  }
  function isWhole() {
    return (options.isAppStored() || !own.worker) && !['offline', 'stale'].includes(library.state())
  }
  /** Fetches what a broken connection left out. */
  function resume() {
    return Promise.all([library.resume(), options.isAppStored() ? undefined : own.worker?.check()])
  }
  function retryLater(attempt: number) {
    clock.after(retryAfter[Math.min(attempt, retryAfter.length - 1)]!, () => {
      if (!isWhole())
        background(
          resume().finally(() => retryLater(attempt + 1)),
          'updates.retry',
        )
    })
  }
  /** A newer app may not have been found yet; where there is no worker the page itself comes from the host. */
  async function acceptLatest() {
    if (own.worker) await own.worker.activateAndReload()
    else reload()
  }
}

/** What had no room: a newer version, or the app at all. */
type NoSpace = 'noSpace' | 'noSpaceAtAll'
/** That the app is stored says nothing of a newer version that was not, and that answer may come after it. */
function noSpaceNotice({ notify, hush, isAppStored }: UpdateSchedulerOptions) {
  let told: NoSpace | undefined
  return {
    tell() {
      told = isAppStored() ? 'noSpace' : 'noSpaceAtAll'
      notify(told)
    },
    end(kind: NoSpace) {
      if (told !== kind) return
      told = undefined
      hush(kind)
    },
  }
}

/**
 * On a first visit the library goes before the rest of the app: whoever is already typing waits for it, not for the
 * map.
 */
function untilLibraryCame({ library, page, clock }: UpdateSchedulerOptions): Promise<void> {
  if (page.isControlled() || !library.isComing()) return Promise.resolve()
  return new Promise((resolve) => {
    const cancel = clock.after(libraryTimeoutMs, resolve)
    library.onChange(() => {
      if (library.isComing()) return
      cancel()
      resolve()
    })
  })
}

function watchLibrary(
  options: UpdateSchedulerOptions,
  acceptLatest: () => Promise<void>,
  background: (work: Promise<unknown>, where: string) => void,
) {
  const { library, notify, hush, windows, page } = options
  let before: string | undefined
  let isFirst = true
  const look = () => {
    if (library.state() === 'newer-than-app' && library.hasLibrary()) notify('newer', acceptLatest)
    else hush('newer')
    const now = library.installedAt()
    if (now === before && !isFirst) return
    isFirst = false
    background(tellChanges(options), 'updates.changes')
    // What has just been fetched is the latest.
    if (now && Date.parse(now) >= page.startedAt) rememberCheck('library', Date.parse(now))
    if (now) background(library.fetchOriginals(), 'updates.originals')
    if (before && now) windows.tell('library')
    before = now
  }
  look()
  library.onChange(look)
}

async function tellChanges({ library, notify, hush, showChanges }: UpdateSchedulerOptions) {
  if (await library.hasUnreadChanges().catch(() => false)) notify('news', showChanges)
  else hush('news')
}

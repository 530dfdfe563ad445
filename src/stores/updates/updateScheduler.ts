import { until } from '@vueuse/core'
import { watch } from 'vue'
import { translate, type MessageKey } from '../../locales/i18n'
import { router } from '../../app/router'
import { registerWorker, type AppWorker } from '../../pwa/register'
import { isCheckDue, rememberCheck } from '../../pwa/schedule'
import { hearWindows, tellWindows } from '../../pwa/windows'
import { whenBlocked, whenSuperseded } from '../../storage'
import { useLibrary } from '../library/library'
import { watchInstall } from './installNotices'
import { offerLatestBuild } from './latestBuild'
import { useUpdates } from './updates'

/** How long to wait before trying again to store what is missing, in milliseconds; the last one for ever. */
const retryAfter = [10_000, 20_000, 40_000, 60_000] as const
/** How long the app itself waits to be stored while the library is on its way, in milliseconds. */
const libraryTimeoutMs = 10_000
const words = (key: MessageKey) => () => translate(key)
const reload = () => location.reload()

/** Stores the app and keeps it and the library up to date, in the background. Comes after the first screen. */
export async function keepUp() {
  const updates = useUpdates()
  const library = useLibrary()
  watchLibrary()
  whenSuperseded(() =>
    updates.notify('superseded', { words: words('update.superseded'), button: words('update.reload'), act: reload }),
  )
  whenBlocked((blocked) =>
    updates.notify(
      'blocked',
      blocked ? { words: words('update.blocked'), button: words('library.retry'), act: reload } : undefined,
    ),
  )
  hearWindows((news) => void (news === 'library' ? library.reread() : sayNews()))
  await untilLibraryCame()
  const worker: AppWorker | undefined = await registerWorker({
    onWaiting: () =>
      updates.notify('waiting', {
        words: words('update.ready'),
        button: words('update.accept'),
        act: () => worker?.accept(),
      }),
    onStored: (stored) => {
      updates.appStored = stored
      if (stored) updates.notify('noSpace', undefined)
    },
    onNoSpace: () =>
      updates.notify('noSpace', { words: words(updates.appStored ? 'update.noSpace' : 'update.noSpaceAtAll') }),
  })
  offerLatestBuild(acceptNewest)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void comeBack()
  })
  addEventListener('online', () => void (isWhole() ? check() : resume()))
  retryLater(0)
  // Without the words for it nothing is offered this time.
  watchInstall().catch(() => undefined)
  await comeBack()

  /**
   * On a first visit the library goes before the rest of the app: whoever is already typing waits for it, not for the
   * map.
   */
  async function untilLibraryCame() {
    if (navigator.serviceWorker?.controller) return
    const isComing = () =>
      library.stored && !library.installed && (library.state === 'none' || library.state === 'installing')
    await until(isComing).toBe(false, { timeout: libraryTimeoutMs })
  }

  /** A window that was asleep, or not there yet, has not heard what the others told. */
  async function comeBack() {
    await library.reread()
    await check()
  }
  async function check(now = Date.now()) {
    if (navigator.onLine) await Promise.all([checkApp(now), checkLibrary(now)])
  }
  async function checkApp(now: number) {
    if (worker && isCheckDue('app', now) && (await worker.check())) rememberCheck('app', now)
  }
  async function checkLibrary(now: number) {
    if ((library.state === 'stale' || isCheckDue('library', now)) && (await library.refresh()))
      rememberCheck('library', now)
  }

  function isWhole() {
    return (updates.appStored || !worker) && library.state !== 'offline' && library.state !== 'stale'
  }
  /** Fetches what a broken connection left out. */
  function resume() {
    return Promise.all([library.resume(), updates.appStored ? undefined : worker?.check()])
  }
  function retryLater(attempt: number) {
    setTimeout(
      () => {
        if (!isWhole()) void resume().then(() => retryLater(attempt + 1))
      },
      retryAfter[Math.min(attempt, retryAfter.length - 1)],
    )
  }

  function watchLibrary() {
    watch(
      () => library.installed,
      (now, before) => {
        void sayNews()
        // What has just been fetched is the newest.
        if (now && Date.parse(now.installedAt) >= performance.timeOrigin)
          rememberCheck('library', Date.parse(now.installedAt))
        if (now?.optional?.length)
          import('../library/originals').then(({ useOriginals }) => useOriginals().fetchAll()).catch(() => undefined)
        if (before && now && now.installedAt !== before.installedAt) tellWindows('library')
      },
      { immediate: true },
    )
    watch(
      () => library.state,
      (state) => {
        const newer = state === 'newer-than-app' && library.library
        updates.notify(
          'newer',
          newer ? { words: words('update.newer'), button: words('update.accept'), act: acceptNewest } : undefined,
        )
      },
      { immediate: true },
    )
  }
  /** A newer app may not have been found yet; where there is no worker the page itself comes from the host. */
  async function acceptNewest() {
    if (worker) await worker.activateAndReload()
    else reload()
  }

  async function sayNews() {
    const news = await library.changelog().catch(() => undefined)
    updates.notify(
      'news',
      news?.unread
        ? { words: words('news.notice'), button: words('news.show'), act: () => router.push({ name: 'changes' }) }
        : undefined,
    )
  }
}

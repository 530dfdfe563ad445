import { watch } from 'vue'
import type { Router } from 'vue-router'
import { translate, type MessageKey } from '../locales/i18n'
import { fallbackLanguage } from '../model/languages'
import { browserClock } from '../platform/clock'
import { report } from '../platform/report'
import { offerLatestBuild } from '../stores/updates/latestBuild'
import { optionalGroups } from '../pwa/optionalFiles'
import { registerWorker } from '../pwa/register'
import { scheduleUpdates, type ScheduledLibrary, type UpdateKind } from '../pwa/updateScheduler'
import { hearWindows, tellWindows } from '../pwa/windows'
import { whenBlocked, whenSuperseded } from '../storage'
import { useLibrary } from '../stores/library/library'
import { useSettings } from '../stores/person/settings'
import { watchInstall } from '../stores/updates/installNotices'
import { useUpdates, type NoticeKind } from '../stores/updates/updates'

/** What is said over any page, with the words of its button, and in whose place. */
const notices: Record<UpdateKind, { words: MessageKey; button?: MessageKey; kind?: NoticeKind }> = {
  superseded: { words: 'update.superseded', button: 'update.reload' },
  'newer-data': { words: 'update.newerData', button: 'update.accept', kind: 'superseded' },
  blocked: { words: 'update.blocked', button: 'library.retry' },
  waiting: { words: 'update.ready', button: 'update.accept' },
  newer: { words: 'update.newer', button: 'update.accept' },
  noSpace: { words: 'update.noSpace' },
  noSpaceAtAll: { words: 'update.noSpaceAtAll', kind: 'noSpace' },
  news: { words: 'news.notice', button: 'news.show' },
}
const slotOf = (kind: UpdateKind): NoticeKind => notices[kind].kind ?? (kind as NoticeKind)

function scheduled(): ScheduledLibrary {
  const library = useLibrary()
  return {
    state: () => library.state,
    hasLibrary: () => library.library !== undefined,
    isComing: () => library.stored && !library.installed && ['none', 'installing'].includes(library.state),
    installedAt: () => library.installed?.installedAt,
    resume: library.resume,
    refresh: library.refresh,
    reread: library.reread,
    hasUnreadChanges: async () => (await library.changelog())?.unread === true,
    async fetchOriginals() {
      if (!library.optional.length) return
      const { useOriginals } = await import('../stores/library/originals')
      await useOriginals().fetchAll()
    },
    async prefetch(store) {
      if (!(await hasRoom())) return
      // English is searched whatever the screen says. A language can be chosen once the interface has its words.
      const isFree = !isMetered()
      await store(isFree ? optionalGroups : [`words-${fallbackLanguage}`])
      await library.prefetchLanguages(isFree ? undefined : [fallbackLanguage])
    },
    onChange: (changed) => void watch([() => library.state, () => library.installed], changed),
  }
}

/** Whether what is fetched costs the person money, as far as the browser says. */
function isMetered(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  if (typeof connection !== 'object' || connection === null) return false
  return Reflect.get(connection, 'saveData') === true || Reflect.get(connection, 'type') === 'cellular'
}

/**
 * Languages nobody has asked for may take no room that words or photos will want, in bytes. Firefox and Safari tell
 * what is left; Chromium says 10 GiB whatever is left, so there nothing is held back.
 */
const roomToLeave = 100_000_000
async function hasRoom(): Promise<boolean> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return quota - usage > roomToLeave
}

/** What watches over the app and its library once the first screen stands: composed here, told in src/pwa. */
export async function startBackground(router: Router): Promise<void> {
  const updates = useUpdates()
  const library = useLibrary()
  const settings = useSettings()
  watch(
    () => library.mended,
    (times) => {
      if (times) updates.notify('mended', { words: () => translate('library.mended') })
    },
    { immediate: true },
  )
  // Without the words for it nothing is offered this time.
  watchInstall(router).catch((error: unknown) => report(error, 'install.notices'))
  await scheduleUpdates({
    library: scheduled(),
    worker: registerWorker,
    neededFiles: () => [`words-${settings.language}`],
    notify(kind, act) {
      const { words, button } = notices[kind]
      updates.notify(slotOf(kind), {
        words: () => translate(words),
        ...(act && button && { button: () => translate(button), act }),
      })
    },
    hush: (kind) => updates.notify(slotOf(kind), undefined),
    showChanges: () => router.push({ name: 'changes' }),
    isAppStored: () => updates.appStored,
    setAppStored: (stored) => {
      updates.appStored = stored
    },
    windows: { hear: hearWindows, tell: tellWindows },
    storage: { whenSuperseded, whenBlocked },
    page: {
      isControlled: () => Boolean(navigator.serviceWorker?.controller),
      isOnline: () => navigator.onLine,
      startedAt: performance.timeOrigin,
      onReturn: (back) =>
        document.addEventListener('visibilitychange', () => {
          if (!document.hidden) back()
        }),
      onOnline: (online) => addEventListener('online', online),
      reload: () => location.reload(),
    },
    clock: browserClock,
    report,
    offerLatestBuild,
  })
}

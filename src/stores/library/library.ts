import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DownloadError } from '../../library/remote'
import { createLibraryService, type Phone, type Remote } from '../../library/service'
import { dayOf } from '../../matching'
import type { OriginalPack } from '../../model/pack'
import { browserClock } from '../../platform/clock'
import { useSettings } from '../person/settings'
import { watchDay, whenSeen } from '../../platform/day'
import { report } from '../../platform/report'
import { wasChecked } from '../../pwa/schedule'
import { openDatabase, whenSuperseded } from '../../storage'
import { rowsById } from './rowsById'
import { snapshotRefs } from './snapshotRefs'

export type { LibraryState, LibraryStorage } from '../../library/service'

/** What reads the phone's store comes beside the first screen, not before it. */
async function openPhone(): Promise<Phone> {
  const { LibraryDatabase, readLibrary } = await import('../../library')
  return { database: new LibraryDatabase(), readLibrary }
}
/** The answer to the first question, which src/app/boot/firstPaint.js has asked on a first visit. */
let manifestAhead = window.libraryManifest
/** Loaded when something is to be fetched; a start with a stored library needs none of it. */
async function openRemote(): Promise<Remote> {
  const code = await import('../../library/remote')
  const download = {
    base: `${import.meta.env.BASE_URL}packs/`,
    fetch: (...request: Parameters<typeof fetch>) => {
      const answer = manifestAhead ?? fetch(...request)
      manifestAhead = undefined
      return answer
    },
    sha256: code.sha256,
  }
  return {
    ...code,
    downloadManifest: () => code.downloadManifest(download),
    downloadPacks: (manifest, arrivals) => code.downloadPacks(manifest, { ...download, ...arrivals }),
    downloadWords: (manifest, language) => code.downloadWords(manifest, language, download),
    problemOf: (error: unknown): DownloadError['problem'] | undefined =>
      error instanceof code.DownloadError ? error.problem : undefined,
  }
}

/** The one library the pages read: the mirror of src/library/service.ts. */
export const useLibrary = defineStore('library', () => {
  const settings = useSettings()
  const { shown, show } = snapshotRefs()
  const { library, storage } = shown
  /** Official texts that have just come: in memory, or undefined where they are stored. */
  const originals = shallowRef<{ packs?: OriginalPack[] }>()
  /** Counts how often a spoilt library was fetched again. */
  const mended = ref(0)
  /** False when nothing may be stored: everything works, nothing is kept. */
  const stored = computed(() => storage.value === 'kept')
  const today = ref(dayOf(new Date()))

  const service = createLibraryService({
    openPhone,
    openRemote,
    openDatabase,
    language: () => settings.wanted,
    isFirstVisit: () => !wasChecked('library'),
    clock: browserClock,
    report,
    onChange: show,
    onMended: () => mended.value++,
  })

  /** The texts are in another language than the screen: its words have not come to this phone. */
  const lacksLanguage = computed(
    () => library.value !== undefined && !library.value.languages.includes(settings.language),
  )

  async function start() {
    settings.beforeShowing(service.useLanguage)
    addEventListener('online', () => void service.useLanguage())
    whenSuperseded(service.supersede)
    watchDay({ clock: browserClock, dayOf, onReturn: whenSeen }, (day) => {
      today.value = day
    })
    await service.start()
  }
  /** What the last updates changed, from the phone. */
  const changelog = async () =>
    stored.value ? (await import('../../library/remote')).readChangelog((await service.phone()).database) : undefined
  const markChangelogRead = async () =>
    (await import('../../library/remote')).markChangelogRead((await service.phone()).database)

  return {
    ...shown,
    originals,
    stored,
    mended,
    lacksLanguage,
    today,
    start,
    install: service.install,
    resume: service.resume,
    refresh: service.refresh,
    reread: service.reread,
    useLanguage: service.useLanguage,
    prefetchLanguages: service.prefetchLanguages,
    repair: service.repair,
    changelog,
    markChangelogRead,
    ...rowsById(() => library.value),
  }
})

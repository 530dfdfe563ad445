import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { DownloadError } from '../../library/remote'
import {
  createLibraryService,
  type LibrarySnapshot,
  type LibraryState,
  type LibraryStorage,
  type Phone,
  type Remote,
} from '../../library/service'
import { dayOf } from '../../matching'
import type { Measure } from '../../model/measure'
import type { Library, OriginalPack } from '../../model/pack'
import { browserClock } from '../../platform/clock'
import { useSettings } from '../person/settings'
import { watchDay, whenSeen } from '../../platform/day'
import { report } from '../../platform/report'
import { wasChecked } from '../../pwa/schedule'
import { openDatabase, whenSuperseded } from '../../storage'

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
  const state = ref<LibraryState>('none')
  const storage = ref<LibraryStorage>('kept')
  const progress = ref({ done: 0, all: 0 })
  const library = shallowRef<Library>()
  const partialLibrary = shallowRef<LibrarySnapshot['partialLibrary']>()
  const installed = shallowRef<LibrarySnapshot['installed']>()
  const searchPack = shallowRef<LibrarySnapshot['searchPack']>()
  const optional = shallowRef<LibrarySnapshot['optional']>([])
  /** Official texts that have just come: in memory, or undefined where they are stored. */
  const originals = shallowRef<{ packs?: OriginalPack[] }>()
  /** Counts how often a spoilt library was fetched again. */
  const mended = ref(0)
  /** False when nothing may be stored: everything works, nothing is kept. */
  const stored = computed(() => storage.value === 'kept')
  const today = ref(dayOf(new Date()))

  function show(now: LibrarySnapshot) {
    // What search needs goes first: a library that is shown can be searched.
    searchPack.value = now.searchPack
    storage.value = now.storage
    installed.value = now.installed
    library.value = now.library
    partialLibrary.value = now.partialLibrary
    optional.value = now.optional
    progress.value = now.progress
    state.value = now.state
  }
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

  const byId = <Row extends { id: string }>(rows: () => Row[] | undefined) =>
    computed(() => new Map(rows()?.map((row) => [row.id, row])))
  const measures = byId<Measure>(() => library.value?.measures)
  const plans = byId(() => library.value?.plans)
  const places = byId(() => library.value?.places)
  const units = byId(() => library.value?.units)
  const enterpriseTypes = byId(() => library.value?.enterpriseTypes)
  const needs = byId(() => library.value?.needs)
  const terms = byId(() => library.value?.terms)
  /** The measure of an address, also of one from before it was given another number. */
  const measureAt = (id: string) => measures.value.get(library.value?.moved[id] ?? id)

  return {
    state,
    library,
    partialLibrary,
    installed,
    searchPack,
    optional,
    originals,
    progress,
    storage,
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
    measures,
    plans,
    places,
    units,
    enterpriseTypes,
    needs,
    terms,
    measureAt,
  }
})

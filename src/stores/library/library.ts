import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Installed } from '../../library'
import type { DownloadProblem, ReadablePacks } from '../../library/remote'
import { dayOf } from '../../matching'
import { packSchemaVersion } from '../../model/packVersion'
import { wasChecked } from '../../pwa/schedule'
import type { Library, Manifest, Measure, OptionalEntry, OriginalPack, PlanPack, SearchPack } from '../../model'
import { StorageBlockedError, SupersededError, openDatabase, whenSuperseded } from '../../storage'

/** What the person can do with the library right now. */
export type LibraryState = 'none' | 'installing' | 'ready' | 'stale' | 'damaged' | 'newer-than-app' | 'offline'

/** Whether this window may keep a library on the phone, or who forbids it: the browser, an older window, newer code. */
export type LibraryStorage = 'kept' | 'refused' | 'blocked' | 'superseded'

/**
 * The one library the pages read. It comes from IndexedDB; the network is asked only when that is empty, or later for
 * news.
 */
export const useLibrary = defineStore('library', () => {
  const state = ref<LibraryState>('none')
  const library = shallowRef<Library>()
  /** The plans that have come, while a first library is on its way. */
  const partialLibrary = shallowRef<Library>()
  const installed = shallowRef<Installed>()
  /** What search alone reads, while it is not on the phone, or where it cannot be. */
  const searchPack = shallowRef<SearchPack>()
  /** Packs the host offers beside the library. */
  const optional = shallowRef<OptionalEntry[]>([])
  /** Official texts that have just come: in memory, or undefined where they are stored. */
  const originals = shallowRef<{ packs?: OriginalPack[] }>()
  const progress = ref({ done: 0, all: 0 })
  const storage = ref<LibraryStorage>('kept')
  /** False when nothing may be stored: everything works, nothing is kept. */
  const stored = computed(() => storage.value === 'kept')
  const today = ref(dayOf(new Date()))
  /** What reads the phone's store comes beside the first screen, not before it. */
  let opened: ReturnType<typeof openStore> | undefined
  async function openStore() {
    const { LibraryDatabase, readLibrary } = await import('../../library')
    return { database: new LibraryDatabase(), readLibrary }
  }
  const store = () =>
    (opened ??= openStore().catch((error: unknown) => {
      opened = undefined
      throw error
    }))
  const base = `${import.meta.env.BASE_URL}packs/`
  /** The answer to the first question, which src/app/boot/firstPaint.js has asked on a first visit. */
  let manifestAhead = window.libraryManifest
  /** The packs of a first visit, on their way while the phone's store is being opened. */
  let packsAhead: Promise<Packs> | undefined
  /** Loaded when something is to be fetched; a start with a stored library needs none of it. */
  async function remote() {
    const {
      downloadManifest,
      downloadPacks,
      installPacks,
      libraryOf,
      libraryOfPlans,
      assertComplete,
      sha256,
      DownloadError,
    } = await import('../../library/remote')
    const download = {
      base,
      fetch: (...request: Parameters<typeof fetch>) => {
        const answer = manifestAhead ?? fetch(...request)
        manifestAhead = undefined
        return answer
      },
      sha256,
      onProgress: (done: number, all: number) => {
        progress.value = { done, all }
      },
      onPlans: ({ version }: Manifest, plans: PlanPack[]) => {
        if (!library.value) partialLibrary.value = libraryOfPlans(version, plans)
      },
      // A first library is read while what search needs is still on its way.
      onReadable: (packs: ReadablePacks) => {
        assertComplete(packs)
        library.value ??= libraryOf(packs)
        partialLibrary.value = undefined
      },
    }
    return {
      downloadManifest: () => downloadManifest(download),
      downloadPacks: (manifest: Parameters<typeof downloadPacks>[0]) => downloadPacks(manifest, download),
      installPacks,
      libraryOf,
      assertComplete,
      DownloadError,
    }
  }
  type Remote = Awaited<ReturnType<typeof remote>>
  type Packs = Awaited<ReturnType<Remote['downloadPacks']>>

  async function start() {
    if (!wasChecked('library')) {
      packsAhead = remote().then(fetchNewest)
      packsAhead.catch(() => undefined)
    }
    // What is in memory stays readable.
    whenSuperseded(() => {
      storage.value = 'superseded'
    })
    const phone = await store().catch(() => undefined)
    if (!phone) {
      // Not all of the app arrived. Once the network is back this is tried anew.
      state.value = 'offline'
      return
    }
    try {
      await openDatabase(phone.database)
      if (await readStored()) return
    } catch (error) {
      storage.value =
        error instanceof SupersededError ? 'superseded' : error instanceof StorageBlockedError ? 'blocked' : 'refused'
      if (error instanceof StorageBlockedError) void error.opened.then(unblock, () => undefined)
    }
    await install()
  }

  /** The other window has closed: from here on the library is kept. */
  async function unblock() {
    storage.value = 'kept'
    if (!(await readStored())) await install()
  }

  /** True when a whole library was there. */
  async function readStored(): Promise<boolean> {
    const { database, readLibrary } = await store()
    const found = await readLibrary(database)
    if (found.state === 'newer-than-app') storage.value = 'superseded'
    if (found.state !== 'ready' && found.state !== 'stale') return false
    library.value = found.library
    installed.value = found.installed
    optional.value = found.installed.optional ?? []
    state.value = found.state
    return true
  }

  async function readInstalled(): Promise<Installed | undefined> {
    const row = await (await store()).database.meta.get('installed')
    return row?.key === 'installed' ? row : undefined
  }

  /** Takes over a library that another window may have installed. */
  async function reread() {
    if (!stored.value) return
    const row = await readInstalled().catch(() => undefined)
    if (row && row.installedAt !== installed.value?.installedAt) await readStored().catch(() => false)
  }

  /** Downloads and installs the newest library; also the answer to the "try again" button. */
  async function install() {
    if (!library.value) state.value = 'installing'
    await fetchAndInstall((from) => {
      const packs = packsAhead ?? fetchNewest(from)
      packsAhead = undefined
      return packs
    })
  }

  const fetchNewest = async ({ downloadManifest, downloadPacks }: Remote) => downloadPacks(await downloadManifest())

  /** Goes on with a download that the network broke off; packs that came whole are in the browser's cache. */
  async function resume() {
    if (state.value === 'offline') await install()
    else if (state.value === 'stale') await refresh()
  }

  /**
   * Gets packs in the given way and keeps them; undefined packs mean that there is nothing new.
   * On any failure the library in hand stays. Resolves to whether the host answered and all went well.
   */
  async function fetchAndInstall(get: (remote: Remote) => Promise<Packs | undefined>): Promise<boolean> {
    let from: Remote | undefined
    try {
      from = await remote()
      const packs = await get(from)
      if (packs) await persist(packs, from)
      state.value = fallbackState() ?? 'ready'
      return true
    } catch (error) {
      const problem = from && error instanceof from.DownloadError ? error.problem : from ? 'damaged' : 'network'
      // With a library in hand only what asks for an action is worth a word.
      // One that came but in part can be read, and is completed as after a broken network.
      state.value =
        problem === 'newer-than-app' ? problem : (fallbackState() ?? (library.value ? 'offline' : stateOf[problem]))
      return false
    }
  }
  const stateOf: Record<DownloadProblem, LibraryState> = {
    network: 'offline',
    damaged: 'damaged',
    'newer-than-app': 'newer-than-app',
  }
  const isStale = () => installed.value !== undefined && installed.value.schema < packSchemaVersion
  const isWhole = () => installed.value !== undefined || searchPack.value !== undefined
  const fallbackState = (): LibraryState | undefined =>
    library.value && isWhole() ? (isStale() ? 'stale' : 'ready') : undefined

  /** A first library is read from memory while it is being written; a later one is shown once it is kept. */
  async function persist(packs: Packs, { installPacks, libraryOf, assertComplete }: Remote) {
    assertComplete(packs)
    const previous = installed.value && library.value
    const now = !previous && library.value?.version === packs.manifest.version ? library.value : libraryOf(packs)
    if (!previous) library.value = now
    if (!previous || !stored.value) searchPack.value = packs.search
    try {
      if (stored.value) {
        await installPacks((await store()).database, packs, new Date(), previous)
        installed.value = await readInstalled()
        searchPack.value = undefined
      }
    } catch (error) {
      // The phone is full. An older library stays in use; without one this is read from memory and not kept.
      if (previous) throw error
      storage.value = 'refused'
    }
    library.value = now
    optional.value = packs.manifest.optional
  }

  /**
   * Asks whether a newer library is published and installs it. Silent when there is no network. Resolves to whether the
   * host answered.
   */
  async function refresh(): Promise<boolean> {
    const version = library.value?.version
    if (!version) return false
    return fetchAndInstall(async ({ downloadManifest, downloadPacks }) => {
      const manifest = await downloadManifest()
      return manifest.version === version && isWhole() && !isStale() ? undefined : downloadPacks(manifest)
    })
  }

  /** What the last updates changed, from the phone. */
  const changelog = async () =>
    stored.value ? (await import('../../library/remote')).readChangelog((await store()).database) : undefined
  const markChangelogRead = async () =>
    (await import('../../library/remote')).markChangelogRead((await store()).database)

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
    today,
    start,
    install,
    resume,
    refresh,
    reread,
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

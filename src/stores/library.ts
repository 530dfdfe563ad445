import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { LibraryDatabase, StorageRefusedError, openDatabase, readLibrary, type Installed } from '../library'
import type { DownloadProblem } from '../library/remote'
import { dayOf } from '../matching'
import type { Library, Measure } from '../model'

/** What the person can do with the library right now. */
export type LibraryState = 'none' | 'installing' | 'ready' | 'stale' | 'damaged' | 'newer-than-app' | 'offline'

/** The one library the pages read. It comes from IndexedDB; the network is asked only when that is empty, or later for news. */
export const useLibrary = defineStore('library', () => {
  const state = ref<LibraryState>('none')
  const library = shallowRef<Library>()
  const installed = shallowRef<Installed>()
  const progress = ref({ done: 0, all: 0 })
  /** False when the browser refuses to store: everything works, nothing is kept. */
  const stored = ref(true)
  const today = ref(dayOf(new Date()))
  const database = new LibraryDatabase()
  /** Loaded when something is to be fetched; a start with a stored library needs none of it. */
  async function remote() {
    const { downloadManifest, downloadPacks, installPacks, libraryOf, sha256, DownloadError } = await import('../library/remote')
    const download = {
      base: `${import.meta.env.BASE_URL}packs/`,
      fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
      sha256,
      onProgress: (done: number, all: number) => { progress.value = { done, all } },
    }
    return { downloadManifest: () => downloadManifest(download), downloadPacks: (manifest: Parameters<typeof downloadPacks>[0]) => downloadPacks(manifest, download), installPacks, libraryOf, DownloadError }
  }
  type Remote = Awaited<ReturnType<typeof remote>>
  type Packs = Awaited<ReturnType<Remote['downloadPacks']>>

  async function start() {
    try {
      await openDatabase(database)
      if (await readStored()) return
    }
    catch (error) {
      if (!(error instanceof StorageRefusedError)) throw error
      stored.value = false
    }
    await install()
  }

  /** True when a whole library was there. */
  async function readStored(): Promise<boolean> {
    const found = await readLibrary(database)
    if (found.state !== 'ready') return false
    library.value = found.library
    installed.value = found.installed
    state.value = 'ready'
    return true
  }

  /** Downloads and installs the newest library; also the answer to the "try again" button. */
  async function install() {
    if (!library.value) state.value = 'installing'
    await renew(async ({ downloadManifest, downloadPacks }) => downloadPacks(await downloadManifest()))
  }

  /** Goes on with a download that the network broke off; packs that came whole are in the browser's cache. */
  async function resume() {
    if (state.value === 'offline') await renew(async ({ downloadManifest, downloadPacks }) => downloadPacks(await downloadManifest()))
  }

  /** Gets packs in the given way and keeps them; undefined packs mean that there is nothing new. */
  async function renew(get: (remote: Remote) => Promise<Packs | undefined>) {
    let from: Remote | undefined
    try {
      from = await remote()
      const packs = await get(from)
      if (!packs) return
      await keep(packs, from)
      state.value = 'ready'
    }
    catch (error) {
      state.value = stateAfter(from && error instanceof from.DownloadError ? error.problem : from ? 'damaged' : 'network')
    }
  }

  async function keep(packs: Packs, { installPacks, libraryOf }: Remote) {
    try {
      if (stored.value) {
        await installPacks(database, packs, new Date())
        if (await readStored()) return
      }
    }
    catch (error) {
      // The phone is full. An older library stays in use; without one this is read from memory and not kept.
      if (library.value) throw error
      stored.value = false
    }
    library.value = libraryOf(packs)
  }

  const stateOf: Record<DownloadProblem, LibraryState> = { 'network': 'offline', 'damaged': 'damaged', 'newer-than-app': 'newer-than-app' }
  function stateAfter(problem: DownloadProblem): LibraryState {
    // With a library in hand only what asks for an action is worth a word.
    return library.value && problem !== 'newer-than-app' ? 'ready' : stateOf[problem]
  }

  /** Asks whether a newer library is published and installs it. Silent when there is no network. */
  async function refresh() {
    const version = installed.value?.version
    if (!version) return
    await renew(async ({ downloadManifest, downloadPacks }) => {
      const manifest = await downloadManifest()
      return manifest.version === version ? undefined : downloadPacks(manifest)
    })
  }

  const byId = <Row extends { id: string }>(rows: () => Row[] | undefined) =>
    computed(() => new Map(rows()?.map((row) => [row.id, row])))
  const measures = byId<Measure>(() => library.value?.measures)
  const plans = byId(() => library.value?.plans)
  const places = byId(() => library.value?.places)
  const units = byId(() => library.value?.units)
  const enterpriseTypes = byId(() => library.value?.enterpriseTypes)
  const needs = byId(() => library.value?.needs)
  const terms = byId(() => library.value?.terms)

  return {
    state, library, installed, progress, stored, today, start, install, resume, refresh,
    measures, plans, places, units, enterpriseTypes, needs, terms,
  }
})

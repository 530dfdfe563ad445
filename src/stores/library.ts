import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { DownloadError, LibraryDatabase, StorageRefusedError, downloadManifest, downloadPacks, installPacks, libraryOf, openDatabase, readLibrary, sha256, type Download, type DownloadedPacks, type DownloadProblem, type Installed } from '../library'
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
  const download: Download = {
    base: `${import.meta.env.BASE_URL}packs/`,
    fetch: (...request) => fetch(...request),
    sha256,
    onProgress: (done, all) => { progress.value = { done, all } },
  }

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
    try {
      const packs = await downloadPacks(await downloadManifest(download), download)
      await keep(packs)
      state.value = 'ready'
    }
    catch (error) {
      state.value = stateAfter(error)
    }
  }

  async function keep(packs: DownloadedPacks) {
    if (stored.value) {
      await installPacks(database, packs, new Date())
      if (await readStored()) return
    }
    library.value = libraryOf(packs)
  }

  const stateOf: Record<DownloadProblem, LibraryState> = { 'network': 'offline', 'damaged': 'damaged', 'newer-than-app': 'newer-than-app' }
  function stateAfter(error: unknown): LibraryState {
    const problem = error instanceof DownloadError ? stateOf[error.problem] : 'damaged'
    // With a library in hand only what asks for an action is worth a word.
    return library.value && problem !== 'newer-than-app' ? 'ready' : problem
  }

  /** Asks whether a newer library is published and installs it. Silent when there is no network. */
  async function refresh() {
    const version = installed.value?.version
    if (!version) return
    try {
      const manifest = await downloadManifest(download)
      if (manifest.version === version) return
      await keep(await downloadPacks(manifest, download))
      state.value = 'ready'
    }
    catch (error) {
      state.value = stateAfter(error)
    }
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
    state, library, installed, progress, stored, today, start, install, refresh,
    measures, plans, places, units, enterpriseTypes, needs, terms,
  }
})

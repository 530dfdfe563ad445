import { ref, shallowRef } from 'vue'
import type { LibrarySnapshot, LibraryState, LibraryStorage } from '../../library/service'
import type { Library } from '../../model/pack'

/** Refs that mirror a snapshot of the library's service, and what puts the next one into them. */
export function snapshotRefs() {
  const state = ref<LibraryState>('none')
  const storage = ref<LibraryStorage>('kept')
  const progress = ref({ done: 0, all: 0 })
  const library = shallowRef<Library>()
  const partialLibrary = shallowRef<LibrarySnapshot['partialLibrary']>()
  const installed = shallowRef<LibrarySnapshot['installed']>()
  const searchPack = shallowRef<LibrarySnapshot['searchPack']>()
  const optional = shallowRef<LibrarySnapshot['optional']>([])

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
  return { shown: { state, library, partialLibrary, installed, searchPack, optional, progress, storage }, show }
}

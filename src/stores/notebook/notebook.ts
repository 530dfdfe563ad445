import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { savedId, type SavedKind } from '../../notebook/saved'
import { defaultListId, defaultList } from '../../notebook/savedLists'
import type { SetAside } from '../../notebook/readRows'
import type { NotebookState } from '../../notebook/repository'
import { createSavedItems, type SavedSnapshot } from '../../notebook/savedItems'
import { useLibrary } from '../library/library'
import { listName } from './listName'
import { device, now, onChangeOf, repository } from './services'

export type { NotebookState } from '../../notebook/repository'
export type { KeptList, Removed } from '../../notebook/savedItems'

/** What the person keeps, and in which lists: the mirror of src/notebook/savedItems.ts. */
export const useNotebook = defineStore('notebook', () => {
  const library = useLibrary()
  const shown = shallowRef<SavedSnapshot>({ items: [], lists: [defaultList(now())] })
  /** How the notebook as a whole stands, for visits and texts too. */
  const state = ref<NotebookState>('opening')
  /** Stored rows that cannot be read. */
  const setAside = shallowRef<SetAside[]>([])
  const items = computed(() => shown.value.items)
  const lists = computed(() => shown.value.lists)
  const byId = computed(() => new Map(items.value.map((item) => [item.id, item])))

  const { load, fillTexts, ...service } = createSavedItems({
    repository,
    device,
    now,
    library: () => library.library,
    nameOf: listName,
    onChange: (snapshot) => {
      shown.value = snapshot
    },
  })
  repository.onState((value) => {
    state.value = value
  })
  repository.onSetAside((rows) => {
    setAside.value = rows
  })
  onChangeOf(() => library.library, fillTexts, 'notebook.texts')
  const isSaved = (kind: SavedKind, id: string) => byId.value.has(savedId(kind, id))

  return { items, lists, state, setAside, byId, isSaved, defaultListId, load, ...service }
})

import { createPinia, setActivePinia } from 'pinia'
import { nextTick, reactive } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import type { SearchClient } from '../../../src/search'
import { useSearch } from '../../../src/stores/search/search'

/** What the search was told to prepare: the library that is on the phone, or one that went along. */
const loads: ('stored' | 'given')[] = []
const client: SearchClient = {
  load: (given) => loads.push(given ? 'given' : 'stored'),
  loadOriginals: () => undefined,
  search: () => Promise.resolve(undefined),
  onState: () => undefined,
}
vi.mock('../../../src/search', () => ({ createSearchClient: () => client }))
let library = reactive<Record<string, unknown>>({})
vi.mock('../../../src/stores/library/library', () => ({ useLibrary: () => library }))

beforeEach(() => {
  loads.length = 0
  setActivePinia(createPinia())
  library = reactive({ library: { version: '1' }, installed: undefined, searchPack: undefined, stored: true })
  useSearch().start()
})

it('is prepared from memory until the library is on the phone, and then from there', async () => {
  expect(loads).toEqual(['given'])
  library.installed = { languages: [] }
  await nextTick()
  expect(loads).toEqual(['given', 'stored'])
})
it('is prepared once for languages that come one by one, when the library is read with all of them', async () => {
  library.installed = { languages: [] }
  await nextTick()
  loads.length = 0
  for (const languages of [['en'], ['en', 'fr'], ['en', 'fr', 'pt']]) {
    library.installed = { languages }
    await nextTick()
  }
  expect(loads).toEqual([])
  library.library = { version: '1' }
  await nextTick()
  expect(loads).toEqual(['stored'])
})

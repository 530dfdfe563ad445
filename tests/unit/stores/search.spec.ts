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
  search: (query) => Promise.resolve({ query, hits: [], suggestions: [] }),
  onState: () => undefined,
}
vi.mock('../../../src/search', () => ({ createSearchClient: () => client }))
let library = reactive<Record<string, unknown>>({})
vi.mock('../../../src/stores/library/library', () => ({ useLibrary: () => library }))

let brought: string[]
beforeEach(() => {
  loads.length = 0
  brought = []
  setActivePinia(createPinia())
  library = reactive({
    library: { version: '1' },
    installed: undefined,
    searchPack: undefined,
    stored: true,
    prefetchLanguages: (languages: string[]) => Promise.resolve(void brought.push(...languages)),
  })
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

it.each([
  ['warehouse', [], ['en']],
  ['warehouse', ['en'], []],
  ['مستودع', ['en'], ['ar']],
  ['仓库', [], []],
  ['2025', [], []],
])('where nothing is found for %s with %j on the phone, %j is brought', async (query, languages, wanted) => {
  library.installed = { languages }
  await useSearch().ask(query)
  expect(brought).toEqual(wanted)
})
it('a language is brought once the library is on the phone, and once at a time', async () => {
  await useSearch().ask('ware')
  expect(brought).toEqual([])
  library.installed = { languages: [] }
  await nextTick()
  await useSearch().ask('warehouse')
  expect(brought).toEqual(['en'])
})

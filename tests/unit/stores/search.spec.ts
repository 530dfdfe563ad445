import { createPinia, setActivePinia } from 'pinia'
import { nextTick, reactive } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SearchAnswer, SearchClient } from '../../../src/search'
import { useSearch } from '../../../src/stores/search/search'

/** What the search was told to prepare: the library that is on the phone, or one that went along. */
const loads: ('stored' | 'given')[] = []
let asked: string[] = []
let answers: (query: string, wide?: boolean) => SearchAnswer
const client: SearchClient = {
  load: (given) => loads.push(given ? 'given' : 'stored'),
  loadOriginals: () => undefined,
  search: (query, _, wide) => {
    asked.push(wide ? `${query} in all languages` : query)
    return Promise.resolve(answers(query, wide))
  },
  wake: () => undefined,
  onState: () => undefined,
}
vi.mock('../../../src/search', async (original) => ({
  ...(await original<object>()),
  createSearchClient: () => client,
}))
let library = reactive<Record<string, unknown>>({})
vi.mock('../../../src/stores/library/library', () => ({ useLibrary: () => library }))

let brought: string[]
beforeEach(() => {
  loads.length = 0
  brought = []
  asked = []
  answers = (query) => ({ query, hits: [], suggestions: [] })
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
  ['仓库', [], ['zh']],
  ['仓库', ['zh'], []],
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

describe('a word that is not known', () => {
  const measure = (id: string) => ({ kind: 'measure' as const, id, score: 1, words: [] })
  const found = (id: string, unknown: string[], mayBeForeign?: true): SearchAnswer => ({
    query: 'armazém',
    hits: [measure(id)],
    suggestions: [],
    unknown,
    mayBeForeign,
  })
  const shown = () => useSearch().answer?.hits.map(({ id }) => id)
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is looked for in all languages once nothing has been typed for a while', async () => {
    answers = (_, wide) => (wide ? found('cs2022/2', []) : found('cs2022/1', ['armazém'], true))
    void useSearch().ask('armazém')
    await vi.advanceTimersByTimeAsync(699)
    expect([shown(), asked]).toEqual([['cs2022/1'], ['armazém']])
    await vi.advanceTimersByTimeAsync(1)
    expect(shown()).toEqual(['cs2022/2'])
  })
  it('is not looked for while the person goes on typing', async () => {
    answers = (query) => ({ ...found('cs2022/1', [query], true), query })
    for (const text of ['a', 'ar', 'arm']) {
      void useSearch().ask(text)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(asked).toEqual(['a', 'ar', 'arm'])
    void useSearch().ask('')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual(['a', 'ar', 'arm'])
  })
  it('leaves the list as it is where no other language knows it either', async () => {
    answers = (_, wide) => (wide ? found('cs2022/2', ['armazém']) : found('cs2022/1', ['armazém'], true))
    void useSearch().ask('armazém')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([shown(), asked]).toEqual([['cs2022/1'], ['armazém', 'armazém in all languages']])
  })
  it('gives way to a subject that another language knows, where only the wording came near', async () => {
    const near = { ...found('cs2022/1', ['armazém'], true), byWording: true }
    answers = (_, wide) => (wide ? found('cs2022/2', ['armazém']) : near)
    void useSearch().ask('armazém')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toEqual(['cs2022/2'])
  })
})

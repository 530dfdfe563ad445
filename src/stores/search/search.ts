import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { createSearchClient, type SearchAnswer, type SearchClient, type SearchState } from '../../search'
import { locale } from '../../locales/i18n'
import { languageOfLetters } from '../../model/languages'
import { nothingAsked } from '../../model/packVersion'
import type { Library, SearchPack, WholeLibrary } from '../../model/pack'
import { report } from '../../platform/report'
import { useLibrary } from '../library/library'

const withWordsOfSearch = (library: Library, pack: SearchPack): WholeLibrary => ({
  ...library,
  searchKeys: { ...library.searchKeys, ...pack },
})

/** What is typed and what was found for it. The worker starts with the first question. */
export const useSearch = defineStore('search', () => {
  const library = useLibrary()
  const query = ref('')
  /** Whether anything is typed. What hangs on this alone is not drawn again at every key. */
  const isTyped = computed(() => query.value.trim() !== '')
  const answer = shallowRef<SearchAnswer>()
  const state = ref<SearchState>('idle')
  let client: SearchClient | undefined

  function start(): SearchClient {
    if (client) return client
    client = createSearchClient()
    client.onState((now) => {
      state.value = now
    })
    // The record of what is installed changes with each language that comes; the library only once all of them have.
    const isInstalled = () => library.installed !== undefined
    watch(
      [() => library.library, isInstalled, () => library.searchPack, () => library.stored],
      ([value, installed, pack, stored]) => {
        if (!value) return
        // A library that is not on the phone, or not yet, goes along. Once it is there, what was prepared is only kept.
        client?.load(stored && installed ? undefined : withWordsOfSearch(value, pack ?? nothingAsked))
        // What was typed before the library was there is answered now.
        if (query.value) void ask(query.value)
      },
      { immediate: true },
    )
    // Until the library has come the plans that have are searched, again with each that comes as long as nothing is
    // found.
    watch(
      () => library.partialLibrary,
      () => {
        if (query.value && !answer.value?.hits.length) void ask(query.value)
      },
    )
    watch(
      () => library.originals,
      (come) => {
        client?.loadOriginals(come?.packs)
        if (query.value) void ask(query.value)
      },
    )
    return client
  }

  /** Asks without touching what is typed into the search of a list. */
  const find = (text: string): Promise<SearchAnswer | undefined> => start().search(text.trim())

  async function ask(text: string) {
    query.value = text
    const wanted = text.trim()
    if (!wanted) {
      answer.value = undefined
      return
    }
    const asked = start()
    const isWhole = library.library !== undefined
    if (!isWhole && !library.partialLibrary) return
    if (!isWhole) bringEarly(asked)
    const found = await asked.search(wanted, locale.value)
    // A stale answer is discarded, and that a part of the library holds nothing says nothing.
    if (!found || query.value.trim() !== wanted || !(isWhole || found.hits.length)) return
    answer.value = found
    if (!found.hits.length) bringLanguageOf(wanted)
  }
  let bringing: Promise<void> | undefined
  /** Nothing is found for words of a language that is not on the phone: it is brought, and asked. */
  function bringLanguageOf(text: string) {
    const language = languageOfLetters(text)
    const { installed } = library
    if (!language || language === 'zh' || !installed || installed.languages?.includes(language)) return
    bringing ??= library
      .prefetchLanguages([language])
      .catch((error: unknown) => report(error, 'search.language'))
      .finally(() => {
        bringing = undefined
      })
  }

  let brought: Library | undefined
  function bringEarly(to: SearchClient) {
    const { partialLibrary } = library
    if (!partialLibrary || partialLibrary === brought) return
    brought = partialLibrary
    to.load(withWordsOfSearch(partialLibrary, nothingAsked))
  }

  return { query, isTyped, answer, state, start, ask, find }
})

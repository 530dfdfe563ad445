import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { createSearchClient, isUnderstood, type SearchAnswer, type SearchClient, type SearchState } from '../../search'
import { locale } from '../../locales/i18n'
import { languageOfLetters } from '../../model/languages'
import { nothingAsked } from '../../model/packVersion'
import type { Library, SearchPack, WholeLibrary } from '../../model/pack'
import { tickets } from '../../platform/latest'
import { report } from '../../platform/report'
import { useLibrary } from '../library/library'
import { searchInSteps } from './searchInSteps'

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
    const again = () => {
      if (query.value) void ask(query.value)
    }
    keepLoaded(client, again)
    // Until the library has come the plans that have are searched, again with each that comes as long as nothing is
    // found.
    watch(
      () => library.partialLibrary,
      () => (answer.value && isUnderstood(answer.value)) || again(),
    )
    return client
  }

  /** A field to search in was entered: what is typed next is answered without waiting for a start. */
  const wake = () => start().wake()

  const finds = tickets()
  /** Asks without touching what is typed into the search of a list. */
  async function find(text: string): Promise<SearchAnswer | undefined> {
    let found: SearchAnswer | undefined
    await searchInSteps(
      (wide) => start().search(text.trim(), locale.value, wide),
      finds.draw(),
      (answer) => {
        found = answer
      },
    )
    return found
  }

  const asks = tickets()
  async function ask(text: string) {
    query.value = text
    const wanted = text.trim()
    const isLast = asks.draw()
    if (!wanted) {
      answer.value = undefined
      return
    }
    const asked = start()
    const isWhole = library.library !== undefined
    if (!isWhole && !library.partialLibrary) return
    if (!isWhole) bringEarly(asked)
    await searchInSteps(
      (wide) => asked.search(wanted, locale.value, wide),
      isLast,
      (found) => {
        // A stale answer is discarded, and that a part of the library holds nothing says nothing.
        if (!found || query.value.trim() !== wanted || !(isWhole || isUnderstood(found))) return
        answer.value = found
        if (!isUnderstood(found)) bringLanguageOf(wanted)
      },
    )
  }
  let bringing: Promise<void> | undefined
  /** Nothing is found for words of a language that is not on the phone: it is brought, and asked. */
  function bringLanguageOf(text: string) {
    const language = languageOfLetters(text)
    const { installed } = library
    if (!language || !installed || installed.languages?.includes(language)) return
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
    to.load(withWordsOfSearch(partialLibrary, nothingAsked), locale.value)
  }

  return { query, isTyped, answer, state, start, wake, ask, find }
})

/** Hands the client each library that comes to be. @param again asks anew what is typed */
function keepLoaded(client: SearchClient, again: () => void) {
  const library = useLibrary()
  // The record of what is installed changes with each language that comes; the library only once all of them have.
  const isInstalled = () => library.installed !== undefined
  watch(
    [() => library.library, isInstalled, () => library.searchPack, () => library.stored, () => locale.value],
    ([value, installed, pack, stored, screen]) => {
      if (!value) return
      // A library that is not on the phone, or not yet, goes along. Once it is there, what was prepared is only kept.
      client.load(stored && installed ? undefined : withWordsOfSearch(value, pack ?? nothingAsked), screen)
      // What was typed before the library was there is answered now.
      again()
    },
    { immediate: true },
  )
  watch(
    () => library.originals,
    (come) => {
      client.loadOriginals(come?.packs)
      again()
    },
  )
}

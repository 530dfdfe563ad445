import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { createSearchClient, type SearchAnswer, type SearchClient } from '../search'
import { nothingAsked } from '../model/packVersion'
import { useLibrary } from './library'

/** What is typed and what was found for it. The worker starts with the first question. */
export const useSearch = defineStore('search', () => {
  const library = useLibrary()
  const query = ref('')
  const answer = shallowRef<SearchAnswer>()
  let client: SearchClient | undefined

  function start(): SearchClient {
    if (client) return client
    client = createSearchClient()
    watch([() => library.library, () => library.installed, () => library.searchPack], ([value, installed, pack = nothingAsked]) => {
      if (!value) return
      // A library that is not on the phone, or not yet, goes along.
      client?.load(library.stored && installed ? undefined : { ...value, searchKeys: { ...value.searchKeys, ...pack } })
      // What was typed before the library was there is answered now.
      if (query.value) void ask(query.value)
    }, { immediate: true })
    watch(() => library.originals, (come) => {
      client?.loadOriginals(come?.packs)
      if (query.value) void ask(query.value)
    })
    return client
  }

  async function ask(text: string) {
    query.value = text
    const wanted = text.trim()
    if (!wanted) {
      answer.value = undefined
      return
    }
    const asked = start()
    if (!library.library) return
    const found = await asked.search(wanted)
    if (query.value.trim() === wanted) answer.value = found
  }

  return { query, answer, start, ask }
})

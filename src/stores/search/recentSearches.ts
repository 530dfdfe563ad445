import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed } from 'vue'

const most = 6
const longest = 60

/** The last searches that found something, newest first; on this phone only, and forgotten when asked. */
export const useRecentSearches = defineStore('recent-searches', () => {
  const stored = useLocalStorage<unknown>('xiangce.searches', [])
  const searches = computed(() =>
    (Array.isArray(stored.value) ? stored.value : [])
      .filter((word): word is string => typeof word === 'string')
      .slice(0, most),
  )

  function remember(text: string) {
    const word = text.trim().slice(0, longest)
    if (word) stored.value = [word, ...searches.value.filter((other) => other !== word)].slice(0, most)
  }
  const clear = () => {
    stored.value = []
  }

  return { searches, remember, clear }
})

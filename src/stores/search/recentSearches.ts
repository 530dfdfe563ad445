import { defineStore } from 'pinia'
import { parsed } from '../../storage'
import { storedRef } from '../person/storedRef'

const most = 6
const longest = 60

const wordsIn = (text: string): string[] | undefined => {
  const value = parsed(text)
  return Array.isArray(value)
    ? value.filter((word): word is string => typeof word === 'string').slice(0, most)
    : undefined
}

/** The last searches that found something, newest first; on this phone only, and forgotten when asked. */
export const useRecentSearches = defineStore('recent-searches', () => {
  const searches = storedRef<string[]>('xiangce.searches', wordsIn, [], JSON.stringify)

  function remember(text: string) {
    const word = text.trim().slice(0, longest)
    if (word) searches.value = [word, ...searches.value.filter((other) => other !== word)].slice(0, most)
  }
  const clear = () => {
    searches.value = []
  }

  return { searches, remember, clear }
})

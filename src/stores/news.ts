import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { LibraryUpdate } from '../library'
import { tellWindows } from '../pwa/windows'
import { useLibrary } from './library'
import { useUpdate } from './update'

/** What the last updates of the library changed. */
export const useNews = defineStore('news', () => {
  const library = useLibrary()
  const update = useUpdate()
  const stored = shallowRef<LibraryUpdate[]>()
  const updates = computed(() => stored.value && [...stored.value].reverse())

  /** Gets the list for the screen, newest first; from then on it counts as read, in every window. */
  async function read() {
    const news = await library.news().catch(() => undefined)
    stored.value = news?.updates ?? []
    if (!news?.unread) return
    await library.markNewsRead()
    update.say('news', undefined)
    tellWindows('news-read')
  }

  return { updates, read }
})

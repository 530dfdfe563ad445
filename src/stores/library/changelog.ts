import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { LibraryUpdate } from '../../library'
import { tellWindows } from '../../pwa/windows'
import { useLibrary } from './library'
import { useUpdates } from '../updates/updates'

/** What the last updates of the library changed. */
export const useChangelog = defineStore('changelog', () => {
  const library = useLibrary()
  const updates = useUpdates()
  const stored = shallowRef<LibraryUpdate[]>()
  const entries = computed(() => stored.value && [...stored.value].reverse())

  /** Gets the list for the screen, newest first; from then on it counts as read, in every window. */
  async function read() {
    const changelog = await library.changelog().catch(() => undefined)
    stored.value = changelog?.updates ?? []
    if (!changelog?.unread) return
    await library.markChangelogRead()
    updates.notify('news', undefined)
    tellWindows('news-read')
  }

  return { entries, read }
})

import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { registerWorker, type AppWorker } from '../pwa/register'
import { useLibrary } from './library'

/** Looking for news more often would only cost the person data. */
const checkEvery = 6 * 60 * 60 * 1000

/** The app's own version: stored for offline, a newer one waiting, and when to look for one. */
export const useUpdate = defineStore('update', () => {
  const library = useLibrary()
  const waiting = ref(false)
  const appStored = ref(false)
  /** Offline works only when both the app and the library are on the phone. */
  const offlineReady = computed(() => appStored.value && library.state === 'ready' && library.stored)
  let worker: AppWorker | undefined
  let checkedAt = 0

  async function start() {
    worker = await registerWorker({
      onWaiting: () => { waiting.value = true },
      onReady: () => { appStored.value = true },
    })
    document.addEventListener('visibilitychange', () => { if (!document.hidden) void check() })
    addEventListener('online', () => void check())
    await check()
  }

  async function check(now = Date.now()) {
    if (now - checkedAt < checkEvery || !navigator.onLine) return
    checkedAt = now
    await Promise.all([worker?.check(), library.refresh()])
  }

  const accept = () => worker?.accept()
  const postpone = () => { waiting.value = false }
  return { waiting, offlineReady, start, accept, postpone }
})

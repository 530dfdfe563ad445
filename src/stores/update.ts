import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { openAfresh, publishedBuild, reloadOnce } from '../pwa/recover'
import type { AppWorker } from '../pwa/register'
import { useLibrary } from './library'

/** Looking for news more often would only cost the person data. */
const checkEvery = 6 * 60 * 60 * 1000
/** How long to wait before trying again to store what is missing, in milliseconds; the last one for ever. */
const retryAfter = [10_000, 20_000, 40_000, 60_000] as const

/** The app's own version: stored for offline, a newer one waiting, what went wrong with it, and when to look for one. */
export const useUpdate = defineStore('update', () => {
  const library = useLibrary()
  const waiting = ref(false)
  const appStored = ref(false)
  /** What did not fit on the phone: the app itself, or a new version of it. */
  const noSpace = ref<'' | 'app' | 'new-version'>('')
  /** Address of the page whose code could not be loaded, or ''. */
  const missing = ref('')
  /** Offline works only when both the app and the library are on the phone. */
  const offlineReady = computed(() => appStored.value && library.state === 'ready' && library.stored)
  let worker: AppWorker | undefined
  let checkedAt = 0

  async function start() {
    // Not needed for the first screen; where it cannot be loaded the app works as without a worker, and a later start has it.
    const register = await import('../pwa/register').catch(() => undefined)
    worker = await register?.registerWorker({
      onWaiting: () => { waiting.value = true },
      onStored: (stored) => {
        appStored.value = stored
        if (stored && noSpace.value === 'app') noSpace.value = ''
      },
      onNoSpace: () => { noSpace.value = appStored.value ? 'new-version' : 'app' },
    })
    document.addEventListener('visibilitychange', () => { if (!document.hidden) void check() })
    addEventListener('online', () => void (isWhole() ? check() : resume()))
    retryLater(0)
    await check()
  }

  async function check(now = Date.now()) {
    if (now - checkedAt < checkEvery || !navigator.onLine) return
    checkedAt = now
    await Promise.all([worker?.check(), library.refresh()])
  }

  const isWhole = () => (appStored.value || !worker) && library.state !== 'offline'
  /** Fetches what a broken connection left out. */
  const resume = () => Promise.all([library.resume(), appStored.value ? undefined : worker?.check()])
  function retryLater(attempt: number) {
    setTimeout(async () => {
      if (isWhole()) return
      await resume()
      retryLater(attempt + 1)
    }, retryAfter[Math.min(attempt, retryAfter.length - 1)])
  }

  /** The code of the page at this address could not be loaded. */
  async function recover(address: string) {
    if (!await reloadOnce(address)) missing.value = address
  }
  async function retryMissing() {
    if (await publishedBuild()) openAfresh(missing.value)
  }

  const accept = () => worker?.accept()
  const postpone = () => {
    waiting.value = false
    noSpace.value = missing.value = ''
  }
  return { waiting, noSpace, missing, offlineReady, start, recover, retryMissing, accept, postpone }
})

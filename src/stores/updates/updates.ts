import { defineStore } from 'pinia'
import { computed, ref, shallowReactive } from 'vue'
import { openAfresh, publishedBuild, reloadOnce } from '../../pwa/recover'
import { useLibrary } from '../library/library'

/** What the app may have to say over any page, the most pressing first. */
const kinds = [
  'superseded',
  'blocked',
  'waiting',
  'newer',
  'noSpace',
  'mended',
  'news',
  'inApp',
  'install',
  'offline',
] as const
export type NoticeKind = (typeof kinds)[number]
/** Words and button are asked for on the screen, so that they follow the language. */
export interface Notice {
  words: () => string
  button?: () => string
  act?: () => unknown
  later?: () => void
}

/**
 * The app itself: stored for offline, what it has to say, and pages whose code is missing. What watches over it comes
 * after the first screen.
 */
export const useUpdates = defineStore('update', () => {
  const library = useLibrary()
  const appStored = ref(false)
  /** Address of the page whose code could not be loaded, or ''. */
  const missing = ref('')
  /** Offline works only when both the app and the library are on the phone. */
  const offlineReady = computed(() => appStored.value && library.stored && library.installed !== undefined)
  const notices = shallowReactive<Partial<Record<NoticeKind, Notice>>>({})
  const pressing = () => kinds.find((kind) => notices[kind])
  const notice = computed(() => {
    const kind = pressing()
    return kind && notices[kind]
  })

  /** Says something over any page, or no longer. */
  function notify(kind: NoticeKind, what: Notice | undefined) {
    notices[kind] = what
  }
  /** The person has no time for what is being said. */
  function later() {
    const kind = pressing()
    if (missing.value) missing.value = ''
    else if (kind) {
      notices[kind]?.later?.()
      notices[kind] = undefined
    }
  }

  /** The code of the page at this address could not be loaded. */
  async function recover(address: string) {
    if (!(await reloadOnce(address))) missing.value = address
  }
  async function retryMissing() {
    if (await publishedBuild()) openAfresh(missing.value)
  }

  return { appStored, missing, offlineReady, notice, notify, later, recover, retryMissing }
})

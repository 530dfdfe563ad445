import { useDebounceFn, useEventListener } from '@vueuse/core'
import { computed, nextTick, onBeforeUnmount, ref, watch } from 'vue'
import type { Visit } from '../notebook'
import { hearOthers } from '../notebook/channel'
import type { VersionVector } from '../notebook/versionVector'
import { dropDraft, keepDraft, ownDraftKey } from '../notebook/drafts'
import { contentOf } from '../notebook/visits'
import { useVisits } from '../stores/notebook/visits'

/** After the last key, before the database is asked; the draft is written with every key. */
const pause = 250

/** How safe the words are: in the database, on their way there, in the draft only, or nowhere but on the screen. */
export type Safety = 'saved' | 'saving' | 'draft' | 'screen'

/**
 * A visit under the person's fingers. Each change goes into a draft before the next key can come, and into the database
 * soon after; when another window has written meanwhile, both versions stay.
 * @param first what to show for a visit that is not stored yet; undefined when it has to be there
 */
export function useVisitEditor(id: string, first: () => Visit | undefined) {
  const visits = useVisits()
  const visit = ref<Visit>()
  const loaded = ref(false)
  const safety = ref<Safety>('saved')
  /** Set when this window's version was put beside another's. */
  const keptBoth = ref(false)
  let base: VersionVector = {}
  let written = ''
  /** Contents this window has had since the last write: its own draft, recovered by another window, is no stranger. */
  const own = new Set<string>()
  let quiet = false
  let gone = false
  let writing: Promise<void> = Promise.resolve()

  async function start() {
    await visits.start()
    show(visits.find(id) ?? first())
    loaded.value = true
  }
  function show(stored: Visit | undefined) {
    if (!stored) return
    quiet = true
    visit.value = JSON.parse(JSON.stringify(stored)) as Visit
    base = stored.clock
    written = contentOf(stored)
    void nextTick(() => {
      quiet = false
    })
  }

  watch(
    visit,
    (now, before) => {
      if (now && before && !quiet && !gone) changed(now)
    },
    { deep: true, flush: 'sync' },
  )
  function changed(now: Visit) {
    own.add(contentOf(now))
    safety.value = keepDraft(localStorage, now, base) || keepDraft(sessionStorage, now, base) ? 'saving' : 'screen'
    void soon()
  }

  const soon = useDebounceFn(() => flush(), pause)
  /** Writes what is not yet in the database; one write after the other, so that none runs into its own clock. */
  const flush = () => (writing = writing.then(write))
  async function write() {
    const now = visit.value
    if (!now || gone) return
    const content = contentOf(now)
    if (content === written) return
    const plain = JSON.parse(JSON.stringify(now)) as Visit
    const result = await visits.save(plain, base, (stored) => own.has(stored))
    if (!result) {
      if (safety.value === 'saving') safety.value = 'draft'
      return
    }
    const { visit: stored, outcome } = result
    base = stored.clock
    written = contentOf(stored)
    own.clear()
    for (const storage of [localStorage, sessionStorage]) dropDraft(storage, ownDraftKey(plain.id))
    if (outcome === 'kept-both' && visit.value) {
      keptBoth.value = true
      quiet = true
      visit.value.id = stored.id
      visit.value.copyOf = stored.copyOf
      quiet = false
    }
    if (visit.value && contentOf(visit.value) !== written) {
      changed(visit.value)
      return
    }
    safety.value = 'saved'
  }

  /** Another window wrote: without words of our own on the way, its version is shown. */
  const stopHearing = hearOthers(({ table, ids }) => {
    if (table === 'visits' && visit.value && ids.includes(visit.value.id)) void adoptStored()
  })
  async function adoptStored() {
    if (!visit.value || contentOf(visit.value) !== written) return
    await visits.load()
    const stored = visits.find(visit.value.id)
    if (stored && contentOf(visit.value) === written) show(stored)
  }
  useEventListener(document, 'visibilitychange', () => void flush())
  useEventListener(window, 'pagehide', () => void flush())
  onBeforeUnmount(() => {
    stopHearing()
    void flush()
  })

  /** Takes the visit away; nothing is written after this. */
  async function remove() {
    await flush()
    gone = true
    for (const storage of [localStorage, sessionStorage]) dropDraft(storage, ownDraftKey(visit.value?.id ?? id))
    return visit.value && visits.remove(visit.value.id)
  }
  /** Makes sure the visit itself is stored before something hangs on it. */
  async function ensureStored(): Promise<boolean> {
    await flush()
    if (!visit.value) return false
    if (visits.find(visit.value.id)) return true
    const result = await visits.save(JSON.parse(JSON.stringify(visit.value)) as Visit, base)
    if (result) base = result.visit.clock
    return result !== undefined
  }
  const others = computed(() => (visit.value ? visits.versionsOf(visit.value) : []))

  return { visit, loaded, safety, keptBoth, others, start, flush, remove, ensureStored }
}

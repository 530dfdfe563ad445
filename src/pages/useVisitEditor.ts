import { useEventListener } from '@vueuse/core'
import { computed, nextTick, onBeforeUnmount, ref, watch } from 'vue'
import { contentOf, type Visit } from '../notebook/visits'
import { createAutosave, type Safety as Saving } from '../notebook/autosave'
import { hearOthers } from '../notebook/channel'
import { draftStores, dropDraft, keepDraft, ownDraftKey } from '../notebook/drafts'
import type { VersionVector } from '../notebook/versionVector'
import { browserClock } from '../platform/clock'
import { report } from '../platform/report'
import { useVisits } from '../stores/notebook/visits'

/** How safe the words are: in the notebook, on their way there, in the draft only, or nowhere but on the screen. */
export type Safety = 'saved' | 'saving' | 'draft' | 'screen'

const copyOf = (visit: Visit) => JSON.parse(JSON.stringify(visit)) as Visit

/**
 * A visit under the person's fingers. Each change goes into a draft before the next key can come, and into the notebook
 * within a second; when another window has written meanwhile, both versions stay.
 * @param first what to show for a visit that is not stored yet; undefined when it has to be there
 */
export function useVisitEditor(id: string, first: () => Visit | undefined) {
  const visits = useVisits()
  const visit = ref<Visit>()
  const loaded = ref(false)
  const isDrafted = ref(true)
  const saving = ref<Saving>('saved')
  const safety = computed<Safety>(() =>
    saving.value === 'saved' ? 'saved' : !isDrafted.value ? 'screen' : saving.value === 'saving' ? 'saving' : 'draft',
  )
  /** Set when this window's version was put beside another's. */
  const keptBoth = ref(false)
  let base: VersionVector = {}
  let written = ''
  /** Counts the changes of this window, so that a draft left behind can be held against the stored row. */
  let turn = 0
  /** Contents this window has had since the last write: its own draft, recovered by another window, is no stranger. */
  const own = new Set<string>()
  let quiet = false
  let gone = false
  const autosave = createAutosave({
    clock: browserClock,
    save,
    report,
    onSafety: (now) => {
      saving.value = now
    },
  })

  async function start() {
    await visits.start()
    show(visits.find(id) ?? first())
    loaded.value = true
  }
  function show(stored: Visit | undefined) {
    if (!stored) return
    quiet = true
    visit.value = copyOf(stored)
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
    turn++
    own.add(contentOf(now))
    isDrafted.value = draftStores.some((storage) => keepDraft(storage, now, base, turn))
    autosave.changed()
  }

  async function save(): Promise<boolean> {
    const now = visit.value
    if (!now || gone) return true
    const content = contentOf(now)
    if (content === written) return true
    const result = await visits.save(copyOf(now), base, (stored) => own.has(stored), turn)
    if (!result) return false
    const { visit: stored, outcome } = result
    base = stored.clock
    written = contentOf(stored)
    for (const storage of draftStores) dropDraft(storage, ownDraftKey(now.id))
    if (outcome === 'kept-both' && visit.value) {
      keptBoth.value = true
      quiet = true
      visit.value.id = stored.id
      visit.value.copyOf = stored.copyOf
      quiet = false
    }
    const latest = visit.value
    if (latest && contentOf(latest) !== written)
      isDrafted.value = draftStores.some((storage) => keepDraft(storage, latest, base, turn))
    else own.clear()
    return true
  }

  /** Another window wrote: without words of our own on the way, its version is shown. */
  const stopHearing = hearOthers(({ table, ids }) => {
    if (table === 'visits' && visit.value && ids.includes(visit.value.id))
      void follow().catch((error: unknown) => report(error, 'visit.follow'))
  })
  async function follow() {
    if (!visit.value || contentOf(visit.value) !== written) return
    await visits.load()
    const stored = visits.find(visit.value.id)
    if (stored && contentOf(visit.value) === written) show(stored)
  }
  useEventListener(document, 'visibilitychange', () => void autosave.flush())
  useEventListener(window, 'pagehide', () => void autosave.flush())
  onBeforeUnmount(() => {
    stopHearing()
    void autosave.flush()
  })

  /** Takes the visit away; nothing is written after this. */
  async function remove() {
    await autosave.flush()
    gone = true
    autosave.stop()
    for (const storage of draftStores) dropDraft(storage, ownDraftKey(visit.value?.id ?? id))
    return visit.value && visits.remove(visit.value.id)
  }
  /** Makes sure the visit itself is stored before something hangs on it. */
  async function ensureStored(): Promise<boolean> {
    await autosave.flush()
    if (!visit.value) return false
    const result = await visits.save(copyOf(visit.value), base, undefined, turn)
    if (result) base = result.visit.clock
    return result !== undefined
  }
  const others = computed(() => (visit.value ? visits.versionsOf(visit.value) : []))

  return { visit, loaded, safety, keptBoth, others, start, flush: autosave.flush, remove, ensureStored }
}

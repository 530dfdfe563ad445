import { useEventListener } from '@vueuse/core'
import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { contentOf, type Visit } from '../notebook/visits'
import { createAutosave, type Safety as Saving } from '../notebook/autosave'
import { hearOthers } from '../notebook/channel'
import { browserClock } from '../platform/clock'
import { report } from '../platform/report'
import { useVisits } from '../stores/notebook/visits'
import { copyOf, dropOwnDraft, keepOwnDraft, saveEdited, showStored, visitEditing } from './visitEditing'

/** How safe the words are: in the notebook, on their way there, in the draft only, or nowhere but on the screen. */
export type Safety = 'saved' | 'saving' | 'draft' | 'screen'

/**
 * A visit under the person's fingers. Each change goes into a draft before the next key can come, and into the notebook
 * within a second; when another window has written meanwhile, both versions stay.
 * @param first what to show for a visit that is not stored yet; undefined when it has to be there
 */
export function useVisitEditor(id: string, first: () => Visit | undefined) {
  const visits = useVisits()
  const editing = visitEditing()
  const { visit, isDrafted, keptBoth } = editing
  const loaded = ref(false)
  const saving = ref<Saving>('saved')
  const safety = computed<Safety>(() =>
    saving.value === 'saved' ? 'saved' : !isDrafted.value ? 'screen' : saving.value === 'saving' ? 'saving' : 'draft',
  )
  const autosave = createAutosave({
    clock: browserClock,
    save: () => saveEdited(editing, visits),
    report,
    onSafety: (now) => {
      saving.value = now
    },
  })

  async function start() {
    await visits.start()
    showStored(editing, visits.find(id) ?? first())
    loaded.value = true
  }

  watch(
    visit,
    (now, before) => {
      if (now && before && !editing.quiet && !editing.gone) changed(now)
    },
    { deep: true, flush: 'sync' },
  )
  function changed(now: Visit) {
    editing.turn++
    editing.own.add(contentOf(now))
    keepOwnDraft(editing, now)
    autosave.changed()
  }

  /** Another window wrote: without words of our own on the way, its version is shown. */
  const stopHearing = hearOthers(({ table, ids }) => {
    if (table === 'visits' && visit.value && ids.includes(visit.value.id))
      void follow().catch((error: unknown) => report(error, 'visit.follow'))
  })
  async function follow() {
    if (!visit.value || contentOf(visit.value) !== editing.written) return
    await visits.load()
    const stored = visits.find(visit.value.id)
    if (stored && contentOf(visit.value) === editing.written) showStored(editing, stored)
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
    editing.gone = true
    autosave.stop()
    dropOwnDraft(visit.value?.id ?? id)
    return visit.value && visits.remove(visit.value.id)
  }
  /** Makes sure the visit itself is stored before something hangs on it. */
  async function ensureStored(): Promise<boolean> {
    await autosave.flush()
    if (!visit.value) return false
    const result = await visits.save(copyOf(visit.value), editing.base, undefined, editing.turn)
    if (result) editing.base = result.visit.clock
    return result !== undefined
  }
  const others = computed(() => (visit.value ? visits.versionsOf(visit.value) : []))

  return { visit, loaded, safety, keptBoth, others, start, flush: autosave.flush, remove, ensureStored }
}

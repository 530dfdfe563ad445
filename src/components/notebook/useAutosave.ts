import { useEventListener } from '@vueuse/core'
import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { createAutosave, type Safety } from '../../notebook/autosave'
import { browserClock } from '../../platform/clock'
import { bothNotes } from '../../notebook/saved'
import { report } from '../../platform/report'

const mostHandedOn = 30

/**
 * Saves a field while one types, and before the page can go.
 * @param save writes these words. @returns whether they are stored
 */
export function useAutosave(text: Ref<string>, save: (words: string) => Promise<boolean>) {
  const safety = ref<Safety>('saved')
  /** Nothing is said beside a field that nobody has touched. */
  const isTouched = ref(false)
  let stored = text.value
  /** Words of this field on their way back to it: an echo is no news, or it would undo what was deleted since. */
  let handedOn: string[] = []
  const autosave = createAutosave({
    clock: browserClock,
    report,
    onSafety: (now) => {
      safety.value = now
    },
    async save() {
      const words = text.value
      if (words === stored) return true
      const before = stored
      handedOn = [...handedOn, words].slice(-mostHandedOn)
      if (!(await save(words))) return false
      // Another window may have written meanwhile, and its words been shown.
      if (stored === before) stored = words
      return true
    },
  })
  watch(
    text,
    (words) => {
      if (words === stored) return
      isTouched.value = true
      autosave.changed()
    },
    { flush: 'sync' },
  )
  useEventListener(document, 'visibilitychange', () => void autosave.flush())
  useEventListener(window, 'pagehide', () => void autosave.flush())
  onBeforeUnmount(() => void autosave.flush())

  /** What is to come counts as stored: another window, or a merge, has written it. */
  function follow(words: string) {
    stored = words
  }
  /** Another window wrote: its words come in, and ours on the way stay with them. */
  function followNote(note: () => string) {
    watch(note, (words) => {
      if (words === stored || words === text.value || handedOn.includes(words)) return
      const isTyping = text.value !== stored
      follow(words)
      text.value = isTyping ? bothNotes(text.value, words) : words
    })
  }
  return { safety, isTouched, flush: autosave.flush, follow, followNote }
}

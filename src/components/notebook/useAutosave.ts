import { useEventListener } from '@vueuse/core'
import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { createAutosave, type Safety } from '../../notebook/autosave'
import { browserClock } from '../../platform/clock'
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

  return {
    safety,
    isTouched,
    flush: autosave.flush,
    /** What is stored now, as far as this field has been told. */
    stored: () => stored,
    isEcho: (words: string) => handedOn.includes(words),
    /** The field shows what another window, or a merge, has stored. */
    follow(words: string) {
      stored = words
    },
  }
}

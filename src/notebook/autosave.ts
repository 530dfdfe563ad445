import type { Clock } from '../platform/clock'
import { debounce } from '../platform/debounce'

/** How safe the words on the screen are: stored, on their way, or refused so far (they are tried again). */
export type Safety = 'saved' | 'saving' | 'unsaved'

/** After the last key, before the notebook is written, in milliseconds. */
const pause = 250
/** The ceiling over the pause: with a write of a few hundred milliseconds at most a second of typing is at risk. */
const longestPause = 600
/** A refused write is tried again after so many milliseconds; the last one for ever. */
const retryAfter = [2_000, 5_000, 15_000] as const

export interface AutosaveOptions {
  clock: Clock
  /** Writes what stands on the screen when it is called. @returns whether it is stored now */
  save: () => Promise<boolean>
  onSafety: (safety: Safety) => void
  report: (error: unknown, where: string) => void
}
export interface Autosave {
  /** To be called at each key. */
  changed: () => void
  /** Writes now what is not stored yet; resolves once nothing is on its way. Never rejects. */
  flush: () => Promise<void>
  /** Nothing is written after this. */
  stop: () => void
}

/**
 * Saves while one types: debounced with a ceiling, one write at a time (single flight), what is typed during a write
 * goes with the next, and a refused write is tried again by itself.
 */
export function createAutosave({ clock, save, onSafety, report }: AutosaveOptions): Autosave {
  let revision = 0
  let savedRevision = 0
  let refusals = 0
  let isStopped = false
  let flight: Promise<void> | undefined
  let cancelRetry: (() => void) | undefined
  const isDirty = () => revision !== savedRevision && !isStopped
  const soon = debounce(() => void flush(), { clock, wait: pause, maxWait: longestPause })

  async function write() {
    const own = revision
    const isStored = await save().catch((error: unknown) => {
      report(error, 'autosave')
      return false
    })
    if (isStopped) return
    if (!isStored) {
      onSafety('unsaved')
      cancelRetry?.()
      cancelRetry = clock.after(retryAfter[Math.min(refusals++, retryAfter.length - 1)]!, () => void flush())
      return
    }
    refusals = 0
    savedRevision = own
    if (isDirty()) soon.call()
    else onSafety('saved')
  }
  async function flush(): Promise<void> {
    if (flight) {
      await flight
      // What was typed during that write.
      return isDirty() && refusals === 0 ? flush() : undefined
    }
    if (!isDirty()) return
    soon.cancel()
    cancelRetry?.()
    flight = write().finally(() => {
      flight = undefined
    })
    await flight
  }

  return {
    changed() {
      revision++
      if (isStopped) return
      onSafety('saving')
      soon.call()
    },
    flush,
    stop() {
      isStopped = true
      soon.cancel()
      cancelRetry?.()
    },
  }
}

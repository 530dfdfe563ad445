import type { Failure } from './failure'

export type NotebookState = 'opening' | 'ready' | Failure
export type ObservedState = ReturnType<typeof createState>

/** How the notebook stands, told to those who listen, at once and with every change. */
export function createState() {
  let state: NotebookState = 'opening'
  const listeners = new Set<(state: NotebookState) => void>()
  return {
    get: () => state,
    set(now: NotebookState) {
      if (now === state) return
      state = now
      for (const listener of listeners) listener(now)
    },
    listen: (listener: (state: NotebookState) => void) => {
      listeners.add(listener)
      listener(state)
    },
  }
}

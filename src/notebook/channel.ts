import { report } from '../platform/report'

export type NotebookTable = 'saved' | 'lists' | 'visits' | 'attachments' | 'texts'
/** What a window has just written. */
export interface NotebookChange {
  table: NotebookTable
  ids: string[]
}

/** Browsers without it (and web views) look again when the window comes to the front. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('xiangce.notebook') : undefined

/** Tells the app's other windows. */
export const tellOthers = (change: NotebookChange): void => channel?.postMessage(change)

/** Hears what other windows wrote. @returns a function that stops listening */
export function hearOthers(listener: (change: NotebookChange) => void): () => void {
  const heard = ({ data }: MessageEvent<NotebookChange>) => listener(data)
  channel?.addEventListener('message', heard)
  return () => channel?.removeEventListener('message', heard)
}

/**
 * Reads anew what other windows wrote into these tables. Where windows cannot hear each other, a look on return does.
 */
export function listenToOthers(tables: NotebookTable[], load: () => Promise<void>): void {
  const again = () => void load().catch((error: unknown) => report(error, 'notebook.reread'))
  hearOthers(({ table }) => {
    if (tables.includes(table)) again()
  })
  if ('BroadcastChannel' in globalThis || typeof document === 'undefined') return
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) again()
  })
}

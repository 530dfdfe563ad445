export type NotebookTable = 'saved' | 'lists' | 'visits' | 'attachments' | 'texts'
/** What a window has just written. */
export interface NotebookChange {
  table: NotebookTable
  ids: string[]
}

/** Browsers without it (and web views) look again when the window comes to the front; see stores/notebook/visits.ts. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('xiangce.notebook') : undefined

/** Tells the app's other windows. */
export const tellOthers = (change: NotebookChange): void => channel?.postMessage(change)

/** Hears what other windows wrote. @returns a function that stops listening */
export function hearOthers(listener: (change: NotebookChange) => void): () => void {
  const heard = ({ data }: MessageEvent<NotebookChange>) => listener(data)
  channel?.addEventListener('message', heard)
  return () => channel?.removeEventListener('message', heard)
}

import { windowStorage } from '../storage'

declare global {
  interface Window {
    /** Files opened with the installed app; not yet in TypeScript's own library. */
    launchQueue?: {
      setConsumer: (take: (launch: { files?: readonly { getFile: () => Promise<File> }[] }) => void) => void
    }
  }
}

/** Which files this window has taken in: on a reload the browser hands over the same ones again (Chrome before 146). */
const mark = 'xiangce.launched'
let isListening = false

/**
 * Hears of files that the person opens with the installed app. There is one listener, and the browser keeps for it what
 * came before; a second call changes nothing.
 * @param take is given files that were not taken before the reload
 */
export function hearLaunches(take: (files: File[]) => Promise<void>, report: (error: unknown) => void): void {
  if (isListening || !window.launchQueue) return
  isListening = true
  window.launchQueue.setConsumer(({ files = [] }) => {
    takeNew(files, take).catch(report)
  })
}

async function takeNew(handles: readonly { getFile: () => Promise<File> }[], take: (files: File[]) => Promise<void>) {
  const files = await Promise.all(handles.map((handle) => handle.getFile()))
  if (!files.length) return
  const which = JSON.stringify(files.map(({ name, size, lastModified }) => [name, size, lastModified]))
  if (isReload() && windowStorage.get(mark) === which) return
  windowStorage.set(mark, which)
  await take(files)
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation !== undefined && 'type' in navigation && navigation.type === 'reload'
}

import type { Clock } from '../platform/clock'
import type { PageMessage } from './messages'

export interface TakeOverOptions {
  waiting: ServiceWorker
  /** Where the browser says that another worker controls the page now: `navigator.serviceWorker`. */
  container: EventTarget
  clock: Clock
  reload: () => void
}

/** Safari may never say that the new worker took over, so the page reloads by itself after this long. */
const takeOverTimeoutMs = 4_000
/**
 * Chromium parks a worker that has skipped waiting while the old one still answers a request, and looks again only when
 * a page of the app is opened: then the reload is what lets it take over. Otherwise it does so within some tens of
 * milliseconds.
 */
const parkedAfterMs = 1_500

/** Lets the waiting worker take over, and reloads once when it has, or when nothing else would make it. */
export function takeOver({ waiting, container, clock, reload }: TakeOverOptions): void {
  let reloading = false
  const reloadOnce = () => {
    if (reloading) return
    reloading = true
    reload()
  }
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    clock.after(parkedAfterMs, () => {
      if (waiting.state === 'installed') reloadOnce()
    })
  }
  container.addEventListener('controllerchange', reloadOnce)
  waiting.postMessage({ type: 'SKIP_WAITING' } satisfies PageMessage, [port2])
  // A worker that has not even been asked yet leaves the old app in charge: a reload would open that one again.
  clock.after(takeOverTimeoutMs, () => {
    if (waiting.state !== 'installed') return reloadOnce()
    waiting.addEventListener('statechange', reloadOnce)
    clock.after(takeOverTimeoutMs, reloadOnce)
  })
}

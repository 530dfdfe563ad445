/** What the page needs to know of the service worker. */
export interface WorkerEvents {
  /** A new version of the app has been stored and waits for the person's word. */
  onWaiting: () => void
  /** Everything of the app itself is stored; the library is stored apart. */
  onReady: () => void
}

/** Safari may never say that the new worker took over, so the page reloads by itself after this long. */
const takeOverPatience = 4_000

export interface AppWorker {
  /** Asks the server whether there is a newer app. */
  check: () => Promise<void>
  /** Lets the waiting worker take over and reloads once. */
  accept: () => void
}

/** Registers the worker where the browser has one. Resolves to undefined where it has none or refuses (in-app browsers, private modes). */
export async function registerWorker(events: WorkerEvents): Promise<AppWorker | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' })
    watchRegistration(registration, events)
    return {
      check: async () => { await registration.update().catch(() => undefined) },
      accept: () => takeOver(registration),
    }
  }
  catch {
    return undefined
  }
}

function watchRegistration(registration: ServiceWorkerRegistration, events: WorkerEvents) {
  if (registration.waiting && registration.active) events.onWaiting()
  if (registration.active) events.onReady()
  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && registration.active) events.onWaiting()
    if (worker.state === 'activated') events.onReady()
  })
  watch(registration.installing)
  registration.addEventListener('updatefound', () => watch(registration.installing))
}

let reloading = false
function takeOver(registration: ServiceWorkerRegistration) {
  const reload = () => {
    if (reloading) return
    reloading = true
    location.reload()
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload)
  registration.waiting?.postMessage({ type: 'SKIP_WAITING' })
  setTimeout(reload, takeOverPatience)
}

import { browserClock } from '../platform/clock'
import { askStored } from './askStored'
import { isMessage } from './messages'
import type { OptionalGroup } from './optionalFiles'
import { takeOver } from './takeOver'

/** What the page needs to know of the service worker. */
export interface WorkerEvents {
  /** What the person needs of the optional files: without it the app is not stored. */
  needed: () => readonly OptionalGroup[]
  /** A new version of the app has been stored and waits for the person's word, or another window has taken it over. */
  onWaiting: () => void
  /** Everything of the app itself is stored, or not any more; the library is stored apart. */
  onStored: (stored: boolean) => void
  /** The phone is full: the app, or its new version, could not be stored. */
  onNoSpace: () => void
}

/**
 * A new version that is on its way gets this long to arrive, in milliseconds, before the page goes on with the old one.
 */
const installTimeoutMs = 30_000
const noticeTimeoutMs = 3_000

export interface AppWorker {
  /**
   * Asks the server whether there is a newer app, and stores again what has been lost of this one. Resolves to whether
   * the server answered.
   */
  check: () => Promise<boolean>
  /** Stores these optional files; resolves to whether they are there, with all that everybody needs. */
  store: (groups: readonly OptionalGroup[]) => Promise<boolean>
  /** Lets the waiting worker take over and reloads once. */
  accept: () => void
  /** Gets the newest app, where there is one, and opens it. */
  activateAndReload: () => Promise<void>
}

/**
 * Registers the worker where the browser has one. Resolves to undefined where it has none or refuses (in-app browsers,
 * private modes).
 */
export async function registerWorker(events: WorkerEvents): Promise<AppWorker | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  const register = () =>
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' })
  try {
    listen(events)
    const registration = await register()
    watchRegistration(registration, events)
    return {
      async check() {
        // A first install that was cut off leaves a registration without a worker, which can only be registered anew.
        const has = registration.active ?? registration.waiting ?? registration.installing
        const answered = await (
          has ? registration.update() : register().then((again) => watchRegistration(again, events))
        ).then(
          () => true,
          () => false,
        )
        if (registration.active) tellStored(registration.active, events)
        return answered
      },
      store: async (groups) => registration.active !== null && isStored(registration.active, groups),
      accept: () => activateWaiting(registration),
      async activateAndReload() {
        await registration.update().catch(() => undefined)
        await untilWaiting(registration)
        activateWaiting(registration)
      },
    }
  } catch {
    return undefined
  }
}

function listen({ onWaiting, onNoSpace }: WorkerEvents) {
  const { serviceWorker } = navigator
  let controlled = serviceWorker.controller !== null
  serviceWorker.addEventListener('message', ({ data }) => {
    if (isMessage(data, 'NO_SPACE')) onNoSpace()
  })
  serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker takes the page as it is; a later one came by another window, and this page is of the old
    // version.
    if (controlled && !accepted) onWaiting()
    controlled = true
  })
}

const watched = new WeakSet<EventTarget>()
function watchRegistration(registration: ServiceWorkerRegistration, events: WorkerEvents) {
  if (registration.waiting && registration.active) events.onWaiting()
  if (registration.active) tellStored(registration.active, events)
  const watch = (worker: ServiceWorker | null) => {
    if (!worker || watched.has(worker)) return
    watched.add(worker)
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) events.onWaiting()
      if (worker.state === 'activated') tellStored(worker, events)
    })
  }
  watch(registration.installing)
  if (watched.has(registration)) return
  watched.add(registration)
  registration.addEventListener('updatefound', () => watch(registration.installing))
}

const tellStored = (worker: ServiceWorker, { needed, onStored }: WorkerEvents) =>
  void isStored(worker, needed()).then(onStored)
const isStored = (worker: ServiceWorker, groups: readonly OptionalGroup[]) =>
  askStored({ worker, groups, clock: browserClock })

/** Whether every file of the app is stored now, with these optional ones; false where there is no worker. */
export async function isAppStored(groups: readonly OptionalGroup[]): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  return registration?.active ? isStored(registration.active, groups) : false
}

let accepted = false
function activateWaiting({ waiting }: ServiceWorkerRegistration) {
  accepted = true
  const reload = () => location.reload()
  // Nothing waits when another window has accepted it before.
  if (waiting) takeOver({ waiting, container: navigator.serviceWorker, clock: browserClock, reload })
  else reload()
}

/** Waits while a new version is on its way; the browser says so only some moments after it has answered. */
async function untilWaiting(registration: ServiceWorkerRegistration) {
  const start = performance.now()
  const since = () => performance.now() - start
  while (!registration.waiting && since() < (registration.installing ? installTimeoutMs : noticeTimeoutMs))
    await new Promise((resolve) => setTimeout(resolve, 200))
}

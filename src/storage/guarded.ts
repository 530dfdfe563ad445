/**
 * localStorage and sessionStorage, guarded: a browser may refuse them (blocked cookies), lack them (web views) or be
 * full. What they do not take is held in memory, so that the app goes on and only forgets at its end.
 */
export interface GuardedStorage {
  get: (key: string) => string | undefined
  /** @returns whether it will outlive this page */
  set: (key: string, value: string) => boolean
  remove: (key: string) => void
  keys: () => string[]
}

/** What is used of the browser's; workers know neither the type nor the thing. */
export interface BrowserStorage {
  readonly length: number
  key: (at: number) => string | null
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => void
  removeItem: (key: string) => void
}

/** @param open gives the browser's storage; may throw, and may give nothing */
export function guardedStorage(open: () => BrowserStorage | null | undefined): GuardedStorage {
  const memory = new Map<string, string>()
  /** Asked anew each time: a browser may take the storage away, or give it back. */
  const attempt = <Answer>(use: (storage: BrowserStorage) => Answer): Answer | undefined => {
    try {
      const storage = open()
      return storage ? use(storage) : undefined
    } catch {
      // Refused or full. Memory takes its place.
      return undefined
    }
  }
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? undefined,
    set(key, value) {
      const isKept = attempt((storage) => {
        storage.setItem(key, value)
        return true
      })
      if (isKept) memory.delete(key)
      else memory.set(key, value)
      return isKept === true
    },
    remove(key) {
      memory.delete(key)
      attempt((storage) => storage.removeItem(key))
    },
    keys() {
      const stored = attempt((storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''))
      return [...new Set([...(stored ?? []), ...memory.keys()])].filter(Boolean)
    },
  }
}

/** What this browser keeps from one start to the next. */
export const deviceStorage = guardedStorage(() => Reflect.get(globalThis, 'localStorage') as BrowserStorage | undefined)
/** What this window keeps over a reload. */
export const windowStorage = guardedStorage(
  () => Reflect.get(globalThis, 'sessionStorage') as BrowserStorage | undefined,
)

/** A key with its schema: what is stored may be older than this code, or spoilt, and is then as good as absent. */
export interface StoredKey<Value> {
  read: () => Value
  /** @returns whether it will outlive this page */
  write: (value: Value) => boolean
  remove: () => void
}

/** Text that is JSON, else undefined. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * @param schema the value of what is stored; undefined where it has not the right shape
 * @param fallback what holds where nothing, or nothing readable, is stored
 */
export function storedKey<Value>(
  key: string,
  schema: (text: string) => Value | undefined,
  fallback: Value,
  { storage = deviceStorage, text = String }: { storage?: GuardedStorage; text?: (value: Value) => string } = {},
): StoredKey<Value> {
  return {
    read() {
      const stored = storage.get(key)
      return (stored === undefined ? undefined : schema(stored)) ?? fallback
    },
    write: (value) => storage.set(key, text(value)),
    remove: () => storage.remove(key),
  }
}

/** An ISO time. One that lies ahead comes from a clock that has been put right since, and counts as now. */
export function pastTime(text: string, now: number): string | undefined {
  const time = Date.parse(text)
  if (Number.isNaN(time)) return undefined
  return time > now ? new Date(now).toISOString() : text
}

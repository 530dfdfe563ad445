import { guardedStorage, type GuardedStorage } from '../../src/storage'

/** A guarded storage over a map, as a browser's localStorage would be. */
export const inMemory = (rows = new Map<string, string>()): GuardedStorage => guardedStorage(() => storageOver(rows))

export const storageOver = (rows: Map<string, string>) => ({
  get length() {
    return rows.size
  },
  key: (at: number) => [...rows.keys()][at] ?? null,
  getItem: (key: string) => rows.get(key) ?? null,
  setItem: (key: string, value: string) => void rows.set(key, value),
  removeItem: (key: string) => void rows.delete(key),
})

import { getActivePinia } from 'pinia'
import { reported } from '../../platform/report'

/** States worth telling, by store: words and numbers of the app, never what a person wrote. */
const told: Record<string, readonly string[]> = {
  library: ['state', 'storage', 'mended'],
  notebook: ['state'],
  visits: ['state'],
  search: ['state'],
  update: ['appStored', 'missing'],
  settings: ['language', 'theme'],
}

/**
 * A short text about this app on this phone. Only stores that are there already are asked: whoever has not opened the
 * notebook needs none of it.
 */
export function diagnose(now = new Date()): string {
  const stores: unknown = getActivePinia()?.state.value ?? {}
  const part = (from: unknown, key: string): unknown =>
    typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined
  const states = Object.entries(told).flatMap(([store, keys]) =>
    keys.flatMap((key) => {
      const value = part(part(stores, store), key)
      return value === undefined || value === '' ? [] : [`${store}.${key}: ${String(value)}`]
    }),
  )
  const library = part(part(stores, 'library'), 'installed')
  const version = String(part(library, 'version') ?? '–')
  return [
    `Xiangce ${__BUILD_ID__} · library ${version} · ${now.toISOString()}`,
    navigator.userAgent,
    `online: ${navigator.onLine} · worker: ${Boolean(navigator.serviceWorker?.controller)}`,
    ...states,
    ...reported().map(({ at, where, what }) => `${at} ${where}: ${what}`),
  ].join('\n')
}

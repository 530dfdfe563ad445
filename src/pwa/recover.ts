import { windowStorage } from '../storage'

/** Where a page remembers for which build and address it has already reloaded by itself. */
const mark = 'xiangce.reloaded'
/** A server that has not answered by then would not give a page either. */
const timeoutMs = 5_000

/** The build on the server, past every cache; undefined when nobody answers or something else does. */
export async function publishedBuild(): Promise<string | undefined> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMs)
  try {
    const found: unknown = await (
      await fetch(`${import.meta.env.BASE_URL}version.json`, { cache: 'no-store', signal: stop.signal })
    ).json()
    return typeof found === 'object' && found !== null && 'build' in found && typeof found.build === 'string'
      ? found.build
      : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/**
 * A part of the app could not be loaded: a new version was published since this page was opened, or the network broke
 * off. Opens the address afresh when the server answers, once for each build and address. Resolves to false when that
 * would not help: the page stays and tells the person.
 */
export async function reloadOnce(address: string): Promise<boolean> {
  const build = await publishedBuild()
  if (!build) return false
  const attempt = `${build} ${address}`
  // Without a memory that outlives the reload nothing would end a loop.
  if (windowStorage.get(mark) === attempt || !windowStorage.set(mark, attempt)) return false
  openAfresh(address)
  return true
}

/** Loads the address from the server, also when it is the present one. */
export function openAfresh(address: string) {
  if (new URL(address, location.href).href === location.href) location.reload()
  else location.assign(address)
}

/** What engines say when a chunk cannot be fetched, and what Vite says of its style sheet. */
const missingPart = new RegExp(
  'dynamically imported module|Importing a module script failed|Unable to preload CSS|' +
    'Failed to fetch|Load failed|NetworkError',
  'i',
)

/** Whether an error tells of a part of the app that did not come, and not of a fault in it. */
export const isMissingPart = (error: unknown): boolean => error instanceof Error && missingPart.test(error.message)

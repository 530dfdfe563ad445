import { isLanguage, languages, type Language } from '../model/languages'

/**
 * Files of the app that not every phone needs: the interface in one language, what reads documents, and what reads
 * codes. Each group is stored when somebody wants it, whole, and from then on is a part of the app like any other.
 */
export type OptionalGroup = `words-${Language}` | 'documents' | 'scanner'
export const optionalGroups: readonly OptionalGroup[] = [
  ...languages.map((language): OptionalGroup => `words-${language}`),
  'documents',
  'scanner',
]

const fileName = /\/assets\/(?:words-)?(\w+)-[\w-]{8,}\.(?:js|css)$/
const documentFiles = ['documents', 'documentWorker', 'docx', 'pdf', 'txt']
/** The group a file is in, by its name in the build; undefined for what every phone stores. */
export function groupOf(address: string): OptionalGroup | undefined {
  const name = fileName.exec(address)?.[1]
  if (name === undefined) return undefined
  if (documentFiles.includes(name)) return 'documents'
  if (name === 'CodeScanner') return 'scanner'
  return isLanguage(name) && address.includes('/words-') ? `words-${name}` : undefined
}

export interface OptionalFilesOptions {
  caches: CacheStorage
  /** Of this build alone: other apps may live on the same origin. */
  cacheName: string
  fetch: (address: string) => Promise<Response>
  /** Full addresses of this version's files. */
  addresses: readonly string[]
  isOwnFile: (response: Response) => Promise<boolean>
}

/** What the service worker stores of this version's optional files, and keeps over to the next one. */
export function optionalFiles({ caches, cacheName, fetch, addresses, isOwnFile }: OptionalFilesOptions) {
  const own = addresses.filter((address) => groupOf(address))
  const open = () => caches.open(cacheName)

  async function keep(cache: Cache, address: string): Promise<boolean> {
    if (await cache.match(address)) return true
    const response = await fetch(address)
    if (!(await isOwnFile(response))) return false
    await cache.put(address, response)
    return true
  }
  /**
   * Stores what is missing of these groups. Resolves to whether all of it is there; rejects without a network, and with
   * a QuotaExceededError on a full phone.
   */
  async function store(groups: readonly OptionalGroup[]): Promise<boolean> {
    const cache = await open()
    for (const address of own) if (groups.includes(groupOf(address)!) && !(await keep(cache, address))) return false
    return true
  }
  /** Groups of which any version has a file here. */
  async function kept(): Promise<OptionalGroup[]> {
    const found = new Set((await (await open()).keys()).map(({ url }) => groupOf(url)))
    return optionalGroups.filter((group) => found.has(group))
  }

  return {
    store,
    /** At the install of a version: what the one before kept must be there too. @throws when it cannot be had */
    async carryOver(more: readonly OptionalGroup[] = []): Promise<void> {
      if (!(await store([...(await kept()), ...more]))) throw new Error('optional files are not those of this version')
    },
    /** Once this version is in use: what is left of older ones goes. */
    async sweep(): Promise<void> {
      const cache = await open()
      for (const request of await cache.keys()) if (!own.includes(request.url)) await cache.delete(request)
    },
    has: (address: string) => own.includes(address),
    /** From the phone, else from the network and kept; a full phone reads the file all the same. */
    async answer(address: string): Promise<Response> {
      const cache = await open()
      const found = await cache.match(address)
      if (found) return found
      const response = await fetch(address)
      if (await isOwnFile(response)) await cache.put(address, response.clone()).catch(() => undefined)
      return response
    },
  }
}

import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { OriginalTexts } from '../../library/remote'
import type { OptionalEntry, OriginalPack } from '../../model/pack'
import { useLibrary } from './library'

/**
 * Official texts beside the digest, where the operator offers some: fetched after the library, kept on the phone,
 * searched with it.
 */
export const useOriginals = defineStore('originals', () => {
  const library = useLibrary()
  let texts: OriginalTexts | undefined
  /** What fetches and keeps; a page that unfolds no text needs none of it. */
  async function remote() {
    const code = await import('../../library/remote')
    texts ??= new code.OriginalTexts()
    return { ...code, texts }
  }
  const inMemory = new Map<string, OriginalPack>()
  const plans = computed(() => new Set(library.optional.map(planOf)))
  let fetching: Promise<void> | undefined

  /**
   * The official wording of a measure. @throws {DownloadError} when it is not on the phone and cannot be fetched now
   */
  async function textOf(id: string): Promise<string | undefined> {
    const entry = library.optional.find((each) => planOf(each) === id.split('/')[0])
    return entry && (await packOf(entry)).articles.find((article) => article.id === id)?.text
  }

  async function packOf(entry: OptionalEntry): Promise<OriginalPack> {
    const { texts, downloadOriginal, sha256 } = await remote()
    const stored = inMemory.get(entry.sha256) ?? (await texts.read([entry]))[0]
    const pack =
      stored ??
      (await downloadOriginal(entry, {
        base: `${import.meta.env.BASE_URL}packs/`,
        fetch: (...request) => fetch(...request),
        sha256,
      }))
    inMemory.set(entry.sha256, pack)
    if (!stored && library.stored) await texts.keep(entry, pack)
    return pack
  }

  /**
   * Fetches what is not on the phone yet and lets search have it. Silent without a network: the library is whole
   * without.
   */
  const fetchAll = () =>
    (fetching ??= fetchMissing().finally(() => {
      fetching = undefined
    }))
  async function fetchMissing() {
    const entries = library.optional
    if (!entries.length) return
    const { texts } = await remote()
    const before = new Set((await texts.read(entries)).map(({ plan }) => plan))
    const missing = entries.filter((entry) => !before.has(planOf(entry)))
    for (const entry of missing) await packOf(entry).catch(() => undefined)
    if (library.stored) await texts.keepOnly(entries)
    if (missing.length || !library.stored)
      library.originals = { packs: library.stored ? undefined : [...inMemory.values()] }
  }

  return { plans, textOf, fetchAll }
})

const planOf = ({ name }: OptionalEntry): string => name.replace(/-original$/, '')

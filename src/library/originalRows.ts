import type { OptionalEntry, OriginalPack } from '../model/pack'

export const originalsName = 'originals'

export interface OriginalRow extends OriginalPack {
  sha256: string
}

/** Those of the stored texts that are still the ones offered. */
export function offeredOf(rows: readonly OriginalRow[], entries: readonly OptionalEntry[]): OriginalPack[] {
  const offered = new Set(entries.map(({ sha256 }) => sha256))
  return rows.filter(({ sha256 }) => offered.has(sha256)).map(({ plan, articles }) => ({ plan, articles }))
}

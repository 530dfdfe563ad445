import * as v from 'valibot'

/**
 * A version vector: how often each device has changed a record. It tells which of two versions grew out of the other,
 * whatever the phones' clocks say. Stored in rows and backups as `clock`.
 */
export const VersionVectorSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z0-9]{4,16}$/)),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)),
  ),
  v.check((vector) => Object.keys(vector).length <= 100, 'names more than 100 devices'),
)
export type VersionVector = v.InferOutput<typeof VersionVectorSchema>

/** How one version stands to another; `concurrent` when each has changes that the other lacks, or nobody knows. */
export type Relation = 'same' | 'older' | 'newer' | 'concurrent'

/** How `theirs` stands to `mine`. An empty vector (a record from before there were any) tells nothing. */
export function compareVectors(theirs: VersionVector, mine: VersionVector): Relation {
  const own = new Map(Object.entries(mine))
  const other = new Map(Object.entries(theirs))
  if (!own.size || !other.size) return 'concurrent'
  const ahead = [...other].some(([device, count]) => count > (own.get(device) ?? 0))
  const behind = [...own].some(([device, count]) => count > (other.get(device) ?? 0))
  return ahead && behind ? 'concurrent' : ahead ? 'newer' : behind ? 'older' : 'same'
}

/** The vector after one more change on this device. */
export const increment = (vector: VersionVector, device: string): VersionVector => ({
  ...vector,
  [device]: (new Map(Object.entries(vector)).get(device) ?? 0) + 1,
})

/** The vector of a version that knows both. */
export function mergeVectors(one: VersionVector, other: VersionVector): VersionVector {
  const most = new Map(Object.entries(one))
  for (const [device, count] of Object.entries(other)) most.set(device, Math.max(count, most.get(device) ?? 0))
  return Object.fromEntries(most)
}

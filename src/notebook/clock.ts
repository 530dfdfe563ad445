import * as v from 'valibot'

/**
 * How often each device has changed a record. It tells which of two versions grew out of the other, whatever the
 * phones' clocks say.
 */
export const ClockSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z0-9]{4,16}$/)),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)),
  ),
  v.check((clock) => Object.keys(clock).length <= 100, 'names more than 100 devices'),
)
export type Clock = v.InferOutput<typeof ClockSchema>

/** How one version stands to another; `apart` when each has changes that the other lacks, or nobody knows. */
export type Relation = 'same' | 'older' | 'newer' | 'apart'

/** How `theirs` stands to `mine`. An empty clock (a record from before there were clocks) tells nothing. */
export function relationOf(theirs: Clock, mine: Clock): Relation {
  const own = new Map(Object.entries(mine))
  const other = new Map(Object.entries(theirs))
  if (!own.size || !other.size) return 'apart'
  const ahead = [...other].some(([device, count]) => count > (own.get(device) ?? 0))
  const behind = [...own].some(([device, count]) => count > (other.get(device) ?? 0))
  return ahead && behind ? 'apart' : ahead ? 'newer' : behind ? 'older' : 'same'
}

/** The clock after one more change on this device. */
export const tick = (clock: Clock, device: string): Clock => ({
  ...clock,
  [device]: (new Map(Object.entries(clock)).get(device) ?? 0) + 1,
})

/** The clock of a version that knows both. */
export function joined(one: Clock, other: Clock): Clock {
  const most = new Map(Object.entries(one))
  for (const [device, count] of Object.entries(other)) most.set(device, Math.max(count, most.get(device) ?? 0))
  return Object.fromEntries(most)
}

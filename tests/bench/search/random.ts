/**
 * Chances that fall the same way in every run: mulberry32, a 32-bit generator of Tommy Ettinger, in the public domain.
 */
export interface Random {
  /** From 0 up to but not including 1. */
  next: () => number
  /** A whole number from 0 up to but not including `end`. */
  below: (end: number) => number
  /** One of the rows. @throws on an empty list. */
  pick: <Row>(rows: readonly Row[]) => Row
  chance: (share: number) => boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (rows) => {
      const row = rows[below(rows.length)]
      if (row === undefined) throw new Error('Nothing to pick from.')
      return row
    },
  }
}

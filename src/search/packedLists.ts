/** Whole numbers, two bytes each where that is enough for all of them. */
export type Numbers = Uint16Array | Uint32Array
const twoBytes = 0xffff
export const compact = (numbers: ArrayLike<number>): Numbers =>
  Array.prototype.every.call(numbers, (number: number) => number <= twoBytes)
    ? Uint16Array.from(numbers)
    : Uint32Array.from(numbers)

/** Many lists of numbers as one: list n goes from `starts[n]` up to `starts[n + 1]`. */
export interface Lists {
  starts: Numbers
  all: Numbers
}

/** Where each of many lists of these lengths begins, and where the last one ends. */
export function startsOf(lengths: readonly number[]): Numbers {
  let end = 0
  return compact([0, ...lengths.map((length) => (end += length))])
}

export const listsOf = (lists: readonly (readonly number[])[]): Lists => ({
  starts: startsOf(lists.map(({ length }) => length)),
  all: compact(lists.flat()),
})

export const listAt = ({ starts, all }: Lists, place: number): Numbers => all.subarray(starts[place], starts[place + 1])

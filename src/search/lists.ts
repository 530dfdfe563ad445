/** Whole numbers, two bytes each where that is enough for all of them. */
export type Numbers = Uint16Array | Uint32Array
const twoBytes = 0xFFFF
export const compact = (numbers: ArrayLike<number>): Numbers =>
  (Array.prototype.every.call(numbers, (number: number) => number <= twoBytes) ? Uint16Array.from(numbers) : Uint32Array.from(numbers))

/** Many lists of numbers as one: list n goes from `starts[n]` up to `starts[n + 1]`. */
export interface Lists { starts: Numbers, all: Numbers }

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  let end = 0
  return { starts: compact([0, ...lists.map(({ length }) => end += length)]), all: compact(lists.flat()) }
}

export const listAt = ({ starts, all }: Lists, place: number): Numbers => all.subarray(starts[place], starts[place + 1])

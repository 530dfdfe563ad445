/** The last of a list. `at(-1)` says the same, but the browsers the build is made for are older than it. */
export const lastOf = <Item>(list: readonly Item[]): Item | undefined => list[list.length - 1]

/** Place of the last item that passes; -1 where none does. Browsers of some years ago have no findLastIndex. */
export function lastIndexOf<Item>(items: readonly Item[], passes: (item: Item, index: number) => unknown): number {
  let index = items.length - 1
  while (index >= 0 && !passes(items[index]!, index)) index -= 1
  return index
}

/** Whether two names read alike, whatever their case, width and spaces. */
export const isSameName = (one: string, other: string): boolean => asRead(one) === asRead(other)
const asRead = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** A name that no other list bears: the wanted one, in `received` where it is taken, else with a number behind it. */
export function distinctName(wanted: string, taken: readonly string[], received = wanted): string {
  const isFree = (name: string) => !taken.some((other) => isSameName(name, other))
  if (isFree(wanted)) return wanted
  if (isFree(received)) return received
  let number = 2
  while (!isFree(`${received} ${number}`)) number += 1
  return `${received} ${number}`
}

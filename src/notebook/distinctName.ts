/** A name that no other list bears: the wanted one, in `received` where it is taken, else with a number behind it. */
export function distinctName(wanted: string, taken: readonly string[], received = wanted): string {
  const isFree = (name: string) => !taken.includes(name)
  if (isFree(wanted)) return wanted
  if (isFree(received)) return received
  let number = 2
  while (!isFree(`${received} ${number}`)) number += 1
  return `${received} ${number}`
}

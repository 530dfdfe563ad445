/** Some browsers inside other apps have no print at all. */
export const canPrint = (): boolean => typeof window.print === 'function'

/** Opens the browser's own print. @returns false where there is none */
export function printPage(): boolean {
  if (!canPrint()) return false
  window.print()
  return true
}

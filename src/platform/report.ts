/** One thing that went wrong, without a word of what the person wrote. */
export interface Reported {
  at: string
  where: string
  what: string
}

const most = 20
const longest = 160
let errors: Reported[] = []

/**
 * The one place where errors end that nobody else can answer: told to the console and kept for the diagnosis that a
 * person can copy from the settings. Values in quotes are left out, since they may be hers.
 * @param where what the app was doing, as a word or two
 */
export function report(error: unknown, where: string): void {
  console.error(`${where}:`, error)
  errors = [...errors, { at: new Date().toISOString(), where, what: textOf(error) }].slice(-most)
}

/** The last errors of this window, oldest first. */
export const reported = (): readonly Reported[] => errors

function textOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return text.replace(/"[^"]*"|“[^”]*”|'[^']*'/g, '…').slice(0, longest)
}

/** Characters looked at: the language of a text shows in its first pages. */
const sample = 20_000

/** Whether a text is written in Latin letters: laws in English and French number otherwise than Chinese ones. */
export function isLatin(text: string): boolean {
  const start = text.slice(0, sample)
  const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0
  const han = start.match(/\p{Script=Han}/gu)?.length ?? 0
  return latin >= 40 && latin > han * 8
}

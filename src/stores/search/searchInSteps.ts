import { isUnderstood, type SearchAnswer } from '../../search'
import { browserClock } from '../../platform/clock'

/**
 * How long nothing must be typed, in milliseconds, before a word that is of none of the person's languages is looked
 * for in all languages on the phone: their index is larger, and half a word is of none.
 */
const pauseMs = 700

/** How many words are known to no text, or only spelt nearly so. */
const notKnown = ({ unknown = [], corrected = [] }: SearchAnswer) => unknown.length + corrected.length

/**
 * Shows what is found in the person's languages, and after a pause what is found in all, where that is more: a list
 * that says no more does not move under a finger.
 *
 * @param isLast whether nothing else was asked for since
 */
export async function searchInSteps(
  ask: (wide?: boolean) => Promise<SearchAnswer | undefined>,
  isLast: () => boolean,
  show: (answer?: SearchAnswer) => void,
): Promise<void> {
  const found = await ask()
  show(found)
  if (!found?.mayBeForeign) return
  await new Promise<void>((resolve) => browserClock.after(pauseMs, resolve))
  if (!isLast()) return
  const wide = await ask(true)
  const isBetter = wide && (notKnown(wide) < notKnown(found) || (isUnderstood(wide) && !isUnderstood(found)))
  if (wide && (isBetter || !found.hits.length)) show(wide)
}

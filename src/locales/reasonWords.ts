import type { Place } from '../model/place'
import type { Reason } from '../matching'
import type { useWords } from './useWords'

interface Names {
  places: Map<string, Place>
}
type Words = Pick<ReturnType<typeof useWords>, 't' | 'localize'>

/**
 * A match's reasons as one line for a card, where they say more than the list itself: what the measure names of the
 * company's trade and country, and whether it applies where she is. The type and need chosen stand over the list.
 */
export function reasonLine(reasons: Reason[], { places }: Names, { t, localize }: Words): string {
  const place = (id: string) => {
    const found = places.get(id)
    return found ? localize(found.name) : id
  }
  return reasons
    .map((reason) => {
      if (reason.kind === 'sector') return t('reason.sector', { word: reason.word })
      if (reason.kind === 'country') return t('reason.country', { place: place(reason.place) })
      if (reason.kind !== 'home') return ''
      return t(reason.holds ? 'reason.holds' : 'reason.notHere', { place: place(reason.territory) })
    })
    .filter(Boolean)
    .join(' · ')
}

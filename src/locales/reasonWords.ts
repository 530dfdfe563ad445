import type { EnterpriseType, Need, Place } from '../model'
import type { Reason } from '../matching'
import type { useWords } from './useWords'

interface Names {
  enterpriseTypes: Map<string, EnterpriseType>
  needs: Map<string, Need>
  places: Map<string, Place>
}
type Words = Pick<ReturnType<typeof useWords>, 't' | 'localize' | 'list'>

/**
 * A match's reasons as one line for a card: for whom, for which need, what it names, where it holds. Validity and
 * wording stand there as tags already.
 */
export function reasonLine(
  reasons: Reason[],
  { enterpriseTypes, needs, places }: Names,
  { t, localize, list }: Words,
): string {
  const types = reasons.flatMap((reason) => (reason.kind === 'type' ? (enterpriseTypes.get(reason.type) ?? []) : []))
  const wanted = reasons.flatMap((reason) => (reason.kind === 'need' ? (needs.get(reason.need) ?? []) : []))
  const place = (id: string) => {
    const found = places.get(id)
    return found ? localize(found.name) : id
  }
  const others = reasons.map((reason) => {
    if (reason.kind === 'sector') return t('reason.sector', { word: reason.word })
    if (reason.kind === 'country') return t('reason.country', { place: place(reason.place) })
    return reason.kind === 'home'
      ? t(reason.holds ? 'reason.holds' : 'reason.notHere', { place: place(reason.territory) })
      : ''
  })
  return [
    types.length && t('reason.type', { types: list(types.map(({ name }) => localize(name))) }),
    wanted.length && t('reason.need', { needs: list(wanted.map(({ name }) => localize(name))) }),
    ...others,
  ]
    .filter(Boolean)
    .join(' · ')
}

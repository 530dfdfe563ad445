import type { EnterpriseType, Need } from '../model'
import type { Reason } from '../matching'
import type { useWords } from './useWords'

interface Names { enterpriseTypes: Map<string, EnterpriseType>, needs: Map<string, Need> }
type Words = Pick<ReturnType<typeof useWords>, 't' | 'say' | 'list'>

/** A match's reasons as one line for a card: for whom and for which need. Validity and wording stand there as tags already. */
export function reasonLine(reasons: Reason[], { enterpriseTypes, needs }: Names, { t, say, list }: Words): string {
  const types = reasons.flatMap((reason) => reason.kind === 'type' ? enterpriseTypes.get(reason.type) ?? [] : [])
  const wanted = reasons.flatMap((reason) => reason.kind === 'need' ? needs.get(reason.need) ?? [] : [])
  return [
    types.length && t('reason.type', { types: list(types.map(({ name }) => say(name))) }),
    wanted.length && t('reason.need', { needs: list(wanted.map(({ name }) => say(name))) }),
  ].filter(Boolean).join(' · ')
}

import type { Localized } from '../model/localized'
import type { Figure } from '../model/measure'
import { isRank } from '../model/units'
import { formatAmount } from './amounts'
import { formatNumber } from './formats'
import { useWords } from './useWords'

type Bound = Figure['bound']

/** Amounts with the words for their bound: at least 1 route, about RMB 2 billion, 5th or better. */
export function useAmounts() {
  const { t, language } = useWords()
  const bounded = (text: string, bound: Bound) => (bound ? `${t(`bound.${bound}`)}\u00A0${text}` : text)
  /** A value with its unit. */
  function amount(value: number, unit: Localized, bound?: Bound): string {
    const text = formatAmount(value, unit, language.value)
    return isRank(unit) && bound === 'max' ? t('bound.rank', { rank: text }) : bounded(text, bound)
  }
  /** The same in a table whose head has the unit; a rank is written out. */
  const cell = (value: number, unit: Localized, times: number, bound?: Bound): string =>
    isRank(unit) ? amount(value, unit, bound) : bounded(formatNumber(value * times, language.value), bound)
  return { amount, cell }
}

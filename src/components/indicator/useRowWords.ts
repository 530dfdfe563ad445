import { useAmounts } from '../../locales/useAmounts'
import { formatNumber, formatSign } from '../../locales/formats'
import { useWords } from '../../locales/useWords'
import type { Place } from '../../model/place'
import type { Plan } from '../../model/plan'
import type { Indicator, IndicatorRow } from '../../model/vocabularies'
import { meaningOf } from '../../model/targets'
import { rowUnits } from './rowUnits'

const share = { zh: '%' }

/** A row of an indicator in words: its figures in the unit at the head, and what they mean. */
export function useRowWords() {
  const { t, tn, localize, language } = useWords()
  const { cell, amount } = useAmounts()

  type Point = NonNullable<IndicatorRow['target']>
  const value = (indicator: Indicator, row: IndicatorRow, { value: of, bound }: Point) =>
    cell(of, row.unit ?? indicator.unit, rowUnits(indicator, language.value).of(row).times, bound)

  /** “National-level parks” need no “parks” beside them. */
  function headUnit(indicator: Indicator): string {
    const { unit } = rowUnits(indicator, language.value).common
    return localize(indicator.name).toLowerCase().includes(unit.toLowerCase()) ? '' : unit
  }
  /** The unit of a row that counts in another one than the rest. */
  const ownUnit = (indicator: Indicator, row: IndicatorRow) =>
    row.unit && (row.base || row.target) ? rowUnits(indicator, language.value).of(row).unit : ''

  const yearly = ({ value: rate, bound }: NonNullable<IndicatorRow['growth']>) =>
    t('targets.yearly', { rate: amount(rate, share, bound) })
  const sizeOf = (by: number) => formatNumber(Math.abs(by), language.value)
  function meaning(indicator: Indicator, row: IndicatorRow): string {
    const found = meaningOf(indicator, row)
    switch (found?.kind) {
      case 'doubles':
      case 'stays':
        return t(`targets.means.${found.kind}`)
      case 'times':
        return t('targets.means.times', { times: formatNumber(found.times, language.value) })
      case 'percent':
        return t(found.by < 0 ? 'targets.means.less' : 'targets.means.more', {
          by: amount(Math.abs(found.by), share),
        })
      case 'points':
        return (
          formatSign(found.by, language.value) + tn('targets.points', Math.abs(found.by), { count: sizeOf(found.by) })
        )
      case 'yearly':
        return yearly(found.rate)
      case 'sum':
        return t('indicator.cumulative')
      default:
        return ''
    }
  }
  /** Short enough to stand before the figures: whose it is and of which year. */
  function planTag(id: string, plans: ReadonlyMap<string, Plan>, places: ReadonlyMap<string, Place>): string {
    const plan = plans.get(id)
    if (!plan) return id
    const place = places.get(plan.territory)
    const title = localize(plan.shortTitle)
    const name = place ? localize(place.name) : title
    return `${name.length < title.length ? name : title} ${plan.issued.slice(0, 4)}`
  }
  return { planTag, value, headUnit, ownUnit, yearly, meaning }
}

import type { Measure } from '../../model/measure'
import { standingOf } from '../../model/validity'
import { leadOf } from '../search/resultRows'
import { useLibrary } from './library'

/** What one line about a measure tells, wherever it is named. */
export function useMeasureRow() {
  const library = useLibrary()
  return (measure: Measure) => {
    const plan = library.plans.get(measure.plan)!
    return {
      title: measure.title,
      plan: plan.shortTitle,
      standing: standingOf(plan, library.today),
      lead: leadOf(measure, library.units),
      to: { name: 'measure', params: { plan: measure.plan, path: measure.path } },
    }
  }
}

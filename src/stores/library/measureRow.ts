import { pointsFor } from '../../matching'
import { headingPoint } from '../../model/headingPoint'
import type { Measure } from '../../model/measure'
import { standingOf } from '../../model/validity'
import { useProfile } from '../person/profile'
import { leadOf } from '../search/resultRows'
import { useLibrary } from './library'

/** What one line about a measure tells, wherever it is named. */
export function useMeasureRow() {
  const library = useLibrary()
  const person = useProfile()
  return (measure: Measure) => {
    const plan = library.plans.get(measure.plan)!
    const [mine] = pointsFor(measure, person.profile.types).mine
    return {
      heading: (mine ?? headingPoint(measure, []))?.text,
      title: measure.title,
      plan: plan.shortTitle,
      standing: standingOf(plan, library.today),
      lead: leadOf(measure, library.units),
      to: { name: 'measure', params: { plan: measure.plan, path: measure.path } },
    }
  }
}

import { computed } from 'vue'
import { reasonLine } from '../locales/reasonWords'
import { useWords } from '../locales/useWords'
import type { Measure, Unit } from '../model'
import { useLibrary } from './library'
import { useResults } from './results'

/** The result list with what a card says in words. */
export function useResultRows() {
  const library = useLibrary()
  const results = useResults()
  const words = useWords()
  return computed(() => results.rows.map((row) => ({
    measure: row.measure,
    plan: row.plan,
    validity: row.validity,
    grade: row.grade,
    points: row.points,
    reason: reasonLine(row.reasons, library, words),
    lead: leadOf(row.measure, library.units),
  })))
}

/** The unit that leads a measure; the first leading one where the text names units sentence by sentence. */
export function leadOf(measure: Measure, units: Map<string, Unit>): Unit | undefined {
  const listed = [...measure.units, ...measure.points.flatMap((point) => point.units)]
  const lead = listed.find((unit) => unit.lead)
  return lead && units.get(lead.id)
}

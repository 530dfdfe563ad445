import type { Measure } from '../../model/measure'
import type { Plan } from '../../model/plan'
import type { Unit } from '../../model/vocabularies'

export type OfficeRole = 'lead' | 'joins' | 'issuer'
export interface OfficeToAsk {
  unit: Unit
  role: OfficeRole
}

/**
 * Whom to ask about a measure, the first first: the offices its text names, those that lead before the others; where
 * it names none, whoever issued the plan.
 */
export function whomToAsk(
  measure: Pick<Measure, 'units' | 'points'>,
  plan: Pick<Plan, 'issuer'>,
  units: ReadonlyMap<string, Unit>,
): OfficeToAsk[] {
  const listed = [...measure.units, ...measure.points.flatMap((point) => point.units)]
  const leads = new Set(listed.filter(({ lead }) => lead).map(({ id }) => id))
  const named = [...new Set(listed.map(({ id }) => id))].flatMap((id) => units.get(id) ?? [])
  const offices = named
    .map((unit): OfficeToAsk => ({ unit, role: leads.has(unit.id) ? 'lead' : 'joins' }))
    .sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'))
  const issuer = units.get(plan.issuer)
  return offices.length || !issuer ? offices : [{ unit: issuer, role: 'issuer' }]
}

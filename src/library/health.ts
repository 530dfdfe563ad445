import * as v from 'valibot'
import { MeasureSchema } from '../model/measure'
import type { Library } from '../model/pack'
import { PlaceSchema, RouteSchema } from '../model/place'
import { PlanSchema } from '../model/plan'
import { EnterpriseTypeSchema, IndicatorSchema, NeedSchema, TermSchema, UnitSchema } from '../model/vocabularies'

/** Rows that are not what the packs held: a browser, or somebody in its tools, has changed them. */
export function countSpoilt(library: Library): number {
  const spoilt = (schema: v.GenericSchema, rows: readonly unknown[]) =>
    rows.filter((row) => !v.safeParse(schema, row).success).length
  return (
    spoilt(PlanSchema, library.plans) +
    spoilt(MeasureSchema, library.measures) +
    spoilt(EnterpriseTypeSchema, library.enterpriseTypes) +
    spoilt(NeedSchema, library.needs) +
    spoilt(PlaceSchema, library.places) +
    spoilt(RouteSchema, library.routes) +
    spoilt(UnitSchema, library.units) +
    spoilt(IndicatorSchema, library.indicators) +
    spoilt(TermSchema, library.terms)
  )
}

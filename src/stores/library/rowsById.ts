import { computed } from 'vue'
import type { Measure } from '../../model/measure'
import type { Library } from '../../model/pack'

/** The library's rows by their ids: a look-up each, made anew when the library changes. */
export function rowsById(library: () => Library | undefined) {
  const byId = <Row extends { id: string }>(rows: () => Row[] | undefined) =>
    computed(() => new Map(rows()?.map((row) => [row.id, row])))
  const measures = byId<Measure>(() => library()?.measures)
  return {
    measures,
    plans: byId(() => library()?.plans),
    places: byId(() => library()?.places),
    units: byId(() => library()?.units),
    enterpriseTypes: byId(() => library()?.enterpriseTypes),
    needs: byId(() => library()?.needs),
    terms: byId(() => library()?.terms),
    /** The measure of an address, also of one from before it was given another number. */
    measureAt: (id: string) => measures.value.get(library()?.moved[id] ?? id),
  }
}

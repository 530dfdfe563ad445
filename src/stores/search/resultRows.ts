import { computed, type ComputedRef } from 'vue'
import { reasonLine } from '../../locales/reasonWords'
import { useWords } from '../../locales/useWords'
import type { Measure } from '../../model/measure'
import { standingOf } from '../../model/validity'
import type { Unit } from '../../model/vocabularies'
import { highlight } from '../../search'
import { useLibrary } from '../library/library'
import type { ResultRow } from './results'

/** The result list with what a card says in words. */
export function useResultRows(rows: () => ResultRow[], options: { headed?: () => boolean } = {}) {
  const library = useLibrary()
  const words = useWords()
  /** Put into words only for the rows that are shown; the list has them all, so each is little more than its match. */
  class WordedRow {
    readonly measure: ResultRow['measure']
    constructor(
      private readonly row: ResultRow,
      readonly heading?: string,
    ) {
      this.measure = row.measure
    }
    get plan() {
      return this.row.plan
    }
    get standing() {
      return standingOf(this.row.plan, library.today)
    }
    get grade() {
      return this.row.grade
    }
    get points() {
      return this.row.points
    }
    get related() {
      return this.row.related
    }
    get reason() {
      return this.row.original ? words.t('results.inOriginal') : reasonLine(this.row.reasons, library, words)
    }
    get lead() {
      return leadOf(this.measure, library.units)
    }
    get mark() {
      const { words: found } = this.row
      return found.length ? (text: string) => highlight(text, found) : undefined
    }
  }
  return computed(() => {
    const all = rows()
    const headings = options.headed?.() ? headingsOf(all) : new Map<number, string>()
    return all.map((row, index) => new WordedRow(row, headings.get(index)))
  })

  /** Number of the row where each grade begins → the words over it. */
  function headingsOf(all: ResultRow[]): Map<number, string> {
    const counts = { 2: 0, 1: 0 }
    for (const { grade } of all) if (grade) counts[grade]++
    return new Map(
      ([2, 1] as const).flatMap((grade) =>
        counts[grade]
          ? [
              [
                all.findIndex((row) => row.grade === grade),
                words.tn(grade === 2 ? 'results.direct' : 'results.useful', counts[grade]),
              ],
            ]
          : [],
      ),
    )
  }
}
export type WordedRows = ReturnType<typeof useResultRows> extends ComputedRef<infer Rows> ? Rows : never

/** The unit that leads a measure; the first leading one where the text names units sentence by sentence. */
export function leadOf(measure: Measure, units: Map<string, Unit>): Unit | undefined {
  const listed = [...measure.units, ...measure.points.flatMap((point) => point.units)]
  const lead = listed.find((unit) => unit.lead)
  return lead && units.get(lead.id)
}

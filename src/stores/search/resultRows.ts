import { computed } from 'vue'
import { reasonLine } from '../../locales/reasonWords'
import { useWords } from '../../locales/useWords'
import type { Measure, Unit } from '../../model'
import { highlight } from '../../search'
import { useLibrary } from '../library/library'
import { useResults, type ResultRow } from './results'

/** The result list with what a card says in words. */
export function useResultRows() {
  const library = useLibrary()
  const results = useResults()
  const words = useWords()
  /** Put into words only for the rows that are shown; the list has them all, so each is little more than its match. */
  class WordedRow {
    readonly measure: ResultRow['measure']
    constructor(private readonly row: ResultRow) {
      this.measure = row.measure
    }
    get plan() {
      return this.row.plan
    }
    get validity() {
      return this.row.validity
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
  return computed(() => results.rows.map((row) => new WordedRow(row)))
}

/** The unit that leads a measure; the first leading one where the text names units sentence by sentence. */
export function leadOf(measure: Measure, units: Map<string, Unit>): Unit | undefined {
  const listed = [...measure.units, ...measure.points.flatMap((point) => point.units)]
  const lead = listed.find((unit) => unit.lead)
  return lead && units.get(lead.id)
}

import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { reasonLine } from '../locales/reasonWords'
import { useWords } from '../locales/useWords'
import type { MessageKey } from '../locales/i18n'
import type { Measure, Unit } from '../model'
import { highlight, type HitKind } from '../search'
import { useLibrary } from './library'
import { useResults, type ResultRow } from './results'
import { useSearch } from './search'

/** The result list with what a card says in words. */
export function useResultRows() {
  const library = useLibrary()
  const results = useResults()
  const words = useWords()
  /** Put into words only for the rows that are shown; the list has them all, so each is little more than its match. */
  class WordedRow {
    readonly measure: ResultRow['measure']
    constructor(private readonly row: ResultRow) { this.measure = row.measure }
    get plan() { return this.row.plan }
    get validity() { return this.row.validity }
    get grade() { return this.row.grade }
    get points() { return this.row.points }
    get related() { return this.row.related }
    get reason() { return this.row.original ? words.t('results.inOriginal') : reasonLine(this.row.reasons, library, words) }
    get lead() { return leadOf(this.measure, library.units) }
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

interface OtherHit { id: string, name: string, line: string, icon: string, to?: RouteLocationRaw }

/** What a search found besides measures, ready to be listed by kind. */
export function useOtherHits() {
  const library = useLibrary()
  const search = useSearch()
  const { say, t } = useWords()
  const most = 4
  return computed(() => {
    const of = (kind: HitKind) => search.answer?.hits.filter((hit) => hit.kind === kind).slice(0, most).map(({ id }) => id) ?? []
    const groups: { title: MessageKey, hits: OtherHit[] }[] = [
      { title: 'results.places', hits: of('place').flatMap((id) => library.places.get(id) ?? []).map((place) => ({ id: place.id, name: say(place.name), line: t(`place.kinds.${place.kind}`), icon: 'map-pin', to: { name: 'place', params: { id: place.id } } })) },
      { title: 'results.plans', hits: of('plan').flatMap((id) => library.plans.get(id) ?? []).map((plan) => ({ id: plan.id, name: say(plan.shortTitle), line: plan.number ?? '', icon: 'file-text', to: { name: 'plan', params: { id: plan.id } } })) },
      { title: 'results.units', hits: of('unit').flatMap((id) => library.units.get(id) ?? []).map((unit) => ({ id: unit.id, name: say(unit.name), line: unit.now ? t('measure.now', { name: say(unit.now.name) }) : '', icon: 'landmark', to: { name: 'unit', params: { id: unit.id } } })) },
      { title: 'results.indicators', hits: of('indicator').flatMap((id) => library.library?.indicators.find((indicator) => indicator.id === id) ?? []).map((indicator) => ({ id: indicator.id, name: say(indicator.name), line: t(`targets.categories.${indicator.category}`), icon: 'scale', to: { name: 'targets' } })) },
      { title: 'results.terms', hits: of('term').flatMap((id) => library.terms.get(id) ?? []).map((term) => ({ id: term.id, name: say(term.name), line: term.means ? say(term.means) : '', icon: 'info' })) },
    ]
    return groups.filter(({ hits }) => hits.length)
  })
}

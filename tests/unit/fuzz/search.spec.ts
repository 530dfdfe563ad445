import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchNotes } from '../../../src/notebook/search'
import { createEngine } from '../../../src/search/engine'
import { fuzz, nastyText } from '../../support/fuzz'
import { library } from '../../support/library'

const engine = createEngine(library)
const known = new Set(
  [
    ...library.measures,
    ...library.places,
    ...library.plans,
    ...library.units,
    ...library.terms,
    ...library.indicators,
    ...library.enterpriseTypes,
    ...library.needs,
    ...library.routes,
  ].map(({ id }) => id),
)
const typed = fc.oneof(
  nastyText,
  fc
    .array(fc.oneof(nastyText, fc.constantFrom('海外仓', 'haiwaicang', 'RMB', 'règlement', '补贴', '湘', 'zobl')), {
      minLength: 2,
      maxLength: 4,
    })
    .map((parts) => parts.join(' ')),
)
/** Milliseconds for one query on a busy machine; a pattern that backtracks takes minutes. */
const patience = 4_000

describe('whatever is typed into the search', () => {
  it('is answered with things that exist, each once, in time', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const start = performance.now()
        const { hits } = engine.search(query)
        expect(performance.now() - start).toBeLessThan(patience)
        for (const { id } of hits) expect(known.has(id)).toBe(true)
        expect(new Set(hits.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(hits.length)
      }),
      fuzz,
    )
  })
  it('finds notes or none, and never throws', () => {
    const find = searchNotes([
      { id: 'one', words: '冷库 2 号有空位 fumigation certificates' },
      { id: 'two', words: '__proto__ constructor' },
    ])
    fc.assert(
      fc.property(typed, (query) => {
        for (const id of find(query)) expect(['one', 'two']).toContain(id)
      }),
      fuzz,
    )
  })
})

import { expect, it } from 'vitest'
import { buildIndex } from '../../../src/search/buildIndex'
import { lexicalScorer } from '../../../src/search/lexical'
import { withLexical } from '../../../src/search/ranking'
import { openIndex } from '../../../src/search/textIndex'

const texts = [
  { en: 'export construction machinery and open new markets' },
  { en: 'after-sales service abroad: spare parts and repair of machinery', fr: 'pièces de rechange, réparation' },
  { en: 'machinery at trade fairs', fr: 'les machines dans les salons' },
  // No measure: a place stands behind them in the index.
  { en: 'spare parts market' },
]
const index = openIndex(
  buildIndex(
    texts.map((text) => ({ title: [text], points: [] })),
    { boost: { title: 1, points: 1 }, bm25: { k: 0.8, b: 0.3, d: 0.3 } },
  ),
)
const knows = () => false
const score = lexicalScorer(index, { simplified: new Map(), knows, languages: ['en', 'fr'] }, 3)
const rounded = (scores: Float64Array) => Array.from(scores, (value) => Math.round(value * 10) / 10)

it('who says most of the words has 1, and a rare word says more than a common one', () => {
  const { shares, most } = score('who has spare parts for my machinery', 'en')
  const [first, second, third] = shares
  expect(second).toBe(1)
  expect(third).toBeGreaterThan(0)
  expect(first).toBeLessThan(0.5)
  expect(most, 'two words that one measure says, and one that all do').toBeGreaterThan(1)
  expect(score('machinery', 'en').most).toBeLessThan(0.5)
})

it('a word counts in the language it is asked in, and what none says gives nothing', () => {
  expect(rounded(score('pièces de rechange', 'fr').shares)).toEqual([0, 1, 0])
  expect(rounded(score('离婚登记', 'en').shares)).toEqual([0, 0, 0])
  expect(score('离婚登记', 'en').most).toBe(0)
})

it('of measures on one subject the one that says the rest of the question leads, over places too', () => {
  const hits = [
    { kind: 'measure' as const, id: 'machines', score: 100, words: [] },
    { kind: 'place' as const, id: 'port', score: 90, words: [] },
    { kind: 'measure' as const, id: 'service', score: 80, words: [] },
  ]
  const ordered = withLexical(hits, (id) => (id === 'service' ? 1 : 0))
  expect(ordered.map(({ id }) => id)).toEqual(['service', 'port', 'machines'])
  expect(ordered.map(({ score }) => Math.round(score))).toEqual([100, 90, 62])
  expect(withLexical([hits[1]!], () => 1)).toEqual([hits[1]])
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/search/engine'
import { mean, ndcgAt5, recallAt10, type Grades } from '../eval/scores'
import { library } from '../support/library'

interface Question {
  lang: string
  q: string
  relevant: Grades
}

/** Written and graded by six judges who saw the official texts, but neither the data nor the code. */
const questions = JSON.parse(readFileSync('tests/eval/questions.json', 'utf8')) as Question[]

describe('what people ask in their own words', { timeout: 30_000 }, () => {
  const engine = createEngine(library)
  const found = questions.map(({ q, lang, relevant }) => ({
    lang,
    relevant,
    got: engine
      .search(q)
      .hits.filter(({ kind }) => kind === 'measure')
      .map(({ id }) => id),
  }))
  const answerable = found.filter(({ relevant }) => Object.keys(relevant).length)

  it('brings the right measures first', () => {
    expect(mean(answerable.map(({ got, relevant }) => ndcgAt5(got, relevant)))).toBeGreaterThan(0.83)
    expect(mean(answerable.map(({ got, relevant }) => recallAt10(got, relevant)))).toBeGreaterThan(0.82)
  })
  it.each([
    ['zh', 0.87],
    ['en', 0.82],
    ['fr', 0.71],
  ] as const)('in %s too', (language, least) => {
    expect(
      mean(answerable.filter(({ lang }) => lang === language).map(({ got, relevant }) => ndcgAt5(got, relevant))),
    ).toBeGreaterThan(least)
  })
  it('brings nothing for questions about something else', () => {
    expect(found.filter(({ got, relevant }) => !Object.keys(relevant).length && got.length)).toEqual([])
  })
})

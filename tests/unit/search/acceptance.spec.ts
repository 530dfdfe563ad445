import { describe, expect, it } from 'vitest'
import { judge, leastCoverage, leastWordsFor } from '../../../src/search/acceptance'

const told = { standing: 'called', sentence: true, chinese: true } as const

it('a situation told in many words that the texts know needs less of itself covered than a short question', () => {
  expect(leastCoverage({ ...told, known: 5 })).toBeLessThan(leastCoverage({ ...told, known: 2 }))
  expect(leastCoverage({ ...told, known: 5, standing: 'named' })).toBeLessThan(0.5)
})

it('words that happen to stand in texts, and no subject, never make an answer of half a question', () => {
  expect(leastCoverage({ ...told, known: 6, standing: 'word' })).toBeGreaterThan(0.7)
  expect(leastCoverage({ ...told, known: 6, sentence: false })).toBe(
    leastCoverage({ ...told, known: 1, sentence: false }),
  )
})

it('what follows from notions said together is an answer though most of a story is about other things', () => {
  const story = { ...told, standing: 'word' as const, known: 9 }
  expect(leastCoverage({ ...story, isInferred: true })).toBeLessThan(leastCoverage(story) / 2)
})

it('what follows from notions need not be said in just these words too, and its subject is sure', () => {
  const half = { ...told, known: 3, allKnown: false, isGuess: false, coverage: 0.4, ofMeasures: 0.4, most: 0 }
  expect(judge(half)).toEqual({ isAnswer: false, byWording: false, isSure: false })
  expect(judge({ ...half, isInferred: true })).toEqual({ isAnswer: true, byWording: false, isSure: true })
})

describe('what is only partly covered', () => {
  const allKnown = true
  it('is an answer only where a measure says enough of it in just its words, a sentence all the more', () => {
    expect(leastWordsFor(0.9, { sentence: false, allKnown })).toBe(0)
    expect(leastWordsFor(0.7, { sentence: false, allKnown })).toBeGreaterThan(0)
    expect(leastWordsFor(0.6, { sentence: true, allKnown })).toBeGreaterThan(
      leastWordsFor(0.8, { sentence: true, allKnown }),
    )
  })
  it('is answered by the rest where a short query has a word that nobody knows', () => {
    expect(leastWordsFor(0.6, { sentence: false, allKnown: false })).toBe(0)
  })
})

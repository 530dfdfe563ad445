import { describe, expect, it } from 'vitest'
import { library } from '../support/library'
import { textIn } from '../../src/model/localized'
import { termsIn, type TermPiece } from '../../src/model/termsIn'

const ids = (pieces: TermPiece[]) => pieces.flatMap(({ term }) => (term ? [term.id] : []))
const texts = library.measures.flatMap(({ gist, points }) => [gist, ...points.map(({ text }) => text)])

describe('the terms of the glossary', () => {
  it.each(['en', 'fr'] as const)('explain themselves in %s where they do in Chinese', (language) => {
    const terms = library.terms
    const places = texts.flatMap((text) => {
      const here = new Set(ids(termsIn(textIn(text, language), terms, language, text.zh)))
      return ids(termsIn(text.zh, terms, 'zh')).map((id) => here.has(id))
    })
    expect(places.length).toBeGreaterThan(500)
    expect(places.filter(Boolean).length / places.length).toBeGreaterThanOrEqual(0.95)
  })
})

import MiniSearch from 'minisearch'
import { languages, type Library } from '../model'
import type { SearchAnswer } from './answer'
import { tokensOf } from './text/tokens'

interface Entry { id: string, title: string, gist: string, points: string, keywords: string }

export interface SearchEngine {
  search: (query: string) => SearchAnswer
}

/** An index over all measures in all languages; one query finds by any of them. */
export function createEngine(library: Library): SearchEngine {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'gist', 'points', 'keywords'],
    tokenize: tokensOf,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 3, keywords: 2, gist: 1.5 }, prefix: (term) => term.length > 2, combineWith: 'OR' },
  })
  const all = (text: Record<string, string | string[]>) => languages.map((language) => [text[language]].flat().join(' ')).join(' ')
  index.addAll(library.measures.map((measure) => ({
    id: measure.id,
    title: all(measure.title),
    gist: all(measure.gist),
    points: measure.points.map((point) => all(point.text)).join(' '),
    keywords: all(measure.keywords),
  })))
  return {
    search(query) {
      const hits = index.search(query).map(({ id, score, terms }) => ({ kind: 'measure' as const, id: String(id), score, words: terms }))
      return { query, hits, suggestions: [] }
    },
  }
}

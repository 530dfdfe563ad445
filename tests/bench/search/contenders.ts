import MiniSearch from 'minisearch'
import { languages } from '../../../src/model/languages'
import type { Localized, LocalizedWords } from '../../../src/model/localized'
import type { WholeLibrary } from '../../../src/model/pack'
import { deserialize, serialize } from 'node:v8'
import { openEngine, prepare } from '../../../src/search/engine'
import type { Prepared } from '../../../src/search/prepared'
import { pairsOf, runsOf } from '../../../src/search/text/normalize'

/** A search that was built, ready for questions. */
export interface Built {
  /** How many things it finds. */
  search: (query: string) => number
  /** Its stored form, where it has one, and how to open that anew. */
  stored?: () => { bytes: number; open: () => void }
}
export type Contender = (library: WholeLibrary) => Built

const textOf = (text: Localized | LocalizedWords) =>
  languages.map((language) => [text[language]].flat().join(' ')).join(' ')
const documentsOf = ({ measures }: WholeLibrary) =>
  measures.map(({ id, title, gist, points, keywords }) => ({
    id,
    title: textOf(title),
    gist: textOf(gist),
    points: points.map(({ text }) => textOf(text)).join(' '),
    keywords: textOf(keywords),
  }))

type Options = ConstructorParameters<typeof MiniSearch>[0]
const miniSearch =
  (more: Partial<Options>): Contender =>
  (library) => {
    const options: Options = { fields: ['title', 'gist', 'points', 'keywords'], ...more }
    const index = new MiniSearch(options)
    index.addAll(documentsOf(library))
    return {
      search: (query) => index.search(query).length,
      stored: () => {
        const json = JSON.stringify(index)
        return { bytes: Buffer.byteLength(json), open: () => void MiniSearch.loadJSON(json, options) }
      },
    }
  }
const pairTokens = (text: string) =>
  runsOf(text.toLowerCase()).flatMap((run) => (run.han ? pairsOf(run.text) : [run.text]))

/** Ours also holds places, units, indicators, terms and plans; the others hold the measures alone. */
export const contenders: Record<string, Contender> = {
  Xiangce: (library) => {
    const prepared = prepare(library)
    const engine = openEngine(prepared)
    return {
      search: (query) => engine.search(query).hits.length,
      // As IndexedDB keeps it: a structured clone.
      stored: () => {
        const bytes = serialize(prepared)
        return {
          bytes: bytes.length,
          open: () => {
            const read: Prepared = deserialize(bytes)
            openEngine(read)
          },
        }
      },
    }
  },
  MiniSearch: miniSearch({}),
  'MiniSearch, pairs': miniSearch({ tokenize: pairTokens }),
}

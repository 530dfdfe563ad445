import { normalize, runsOf } from '../search/text/normalize'
import { tokensOf } from '../search/text/tokens'

/** Something of the notebook that can be found by its words. */
export interface Searchable {
  id: string
  words: string
}

/**
 * Makes a search over many notes, each analysed once. A Chinese run is found as written or by all its pairs of
 * characters, a word by its stem or half typed; everything typed has to be there. The same analysis as the search of
 * measures.
 */
export function searchNotes(notes: readonly Searchable[]): (text: string) => Set<string> {
  const analysed = notes.map(({ id, words }) => ({ id, plain: normalize(words), tokens: new Set(tokensOf(words)) }))
  return (text) => {
    const runs = runsOf(normalize(text)).map(({ text: run }) => ({ run, tokens: tokensOf(run) }))
    if (!runs.length) return new Set()
    return new Set(
      analysed
        .filter(({ plain, tokens }) =>
          runs.every(
            (wanted) =>
              plain.includes(wanted.run) ||
              (wanted.tokens.length > 0 && wanted.tokens.every((token) => tokens.has(token))),
          ),
        )
        .map(({ id }) => id),
    )
  }
}

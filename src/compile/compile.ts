import type { WholeLibrary } from '../model/pack'
import { checkContent } from './check/content'
import { checkReferences } from './check/references'
import { checkAgainstTexts, checkWording } from './check/wording'
import { checkNotions } from './check/notions'
import { checkConsistency } from './check/consistency'
import { checkUncovered } from './check/uncovered'
import { DataError } from './fault'
import { buildLibrary } from './library'
import { readData, type DataSources } from './read'
import type { Article } from './verbs'

/**
 * data/ of the project at `root` → the checked library.
 * @throws {DataError} listing every fault, each with file, line and how to mend it.
 */
export function compileLibrary(root: string): WholeLibrary {
  return compileData(root).library
}

/**
 * The same, with the sources it was made from.
 * @param articles the official texts, where they are at hand
 */
export function compileData(
  root: string,
  articles: readonly Article[] = [],
): { data: DataSources; library: WholeLibrary } {
  const data = readData(root)
  const references = checkReferences(data)
  if (references.length) throw new DataError(references)
  const content = [
    ...checkContent(data),
    ...checkConsistency(data),
    ...checkWording(data),
    ...checkUncovered(data),
    ...checkNotions(data),
    ...checkAgainstTexts(data, articles),
  ]
  if (content.length) throw new DataError(content)
  return { data, library: buildLibrary(data) }
}

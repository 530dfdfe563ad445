/**
 * The second door: what fetches and installs a library, with all its schemas. A start that finds one stored never loads
 * it.
 */
export {
  DownloadError,
  downloadManifest,
  downloadOriginal,
  downloadPacks,
  downloadWords,
  type Download,
  type DownloadedPacks,
  type DownloadProblem,
  type PackWords,
  type ReadablePacks,
} from './download'
export { installPacks, installWords, assertComplete } from './install'
export { OriginalTexts } from './originals'
export { markChangelogRead, readChangelog } from './changelog'
export { libraryOf, libraryOfPlans } from './read'
export { withLines } from './searchRows'
export { sha256 } from './hash'
export { countSpoilt } from './health'

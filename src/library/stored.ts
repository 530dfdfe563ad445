export { readWholeLibrary } from './read'
export { installedIn, libraryName, type LibraryRows } from './rows'
export { offeredOf, originalsName, type OriginalRow } from './originalRows'

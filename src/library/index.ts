export { LibraryDatabase, type Installed } from './database'
export { readLibrary, readWholeLibrary, type Stored } from './read'
export type { Changes, LibraryUpdate, NamedMeasure } from './changes'

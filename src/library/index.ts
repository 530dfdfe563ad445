export { LibraryDatabase, type Installed } from './database'
export { readLibrary, type Stored } from './read'
export type { Changes, LibraryUpdate, NamedMeasure } from './changes'

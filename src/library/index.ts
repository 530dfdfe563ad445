export { LibraryDatabase, readLibrary } from './database'
export type { Stored } from './read'
export type { Installed } from './rows'
export type { Changes, LibraryUpdate, NamedMeasure } from './changes'

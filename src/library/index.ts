export { LibraryDatabase, StorageRefusedError, openDatabase, type Installed } from './database'
export { readLibrary, type Stored } from './read'

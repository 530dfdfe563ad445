export { NotebookDatabase } from './database'
export { savedId, targetOf, type Saved, type SavedKind } from './saved'

export { NotebookDatabase } from './database'
export { forgetRescued, rescue, rescued } from './rescue'
export { savedId, targetOf, type Saved, type SavedKind } from './saved'

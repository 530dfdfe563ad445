export { draftPlan } from './draftPlan'
export { mostCharacters } from './lines'
export { readDocument, DocumentError } from './read/readDocument'
export { noKnown, type Doubt, type Draft, type DraftArticle, type DraftFigure, type DraftUnit, type Known, type KnownName, type Mention } from './types'

export { draftPlan } from './draftPlan'
export { knownFrom, placesFrom, type KnownLists } from './known'
export { markerFor, type MarkedPiece } from './marks'
export { mostCharacters } from './lines'
export { readDocument, DocumentError, type Loss } from './read/readDocument'
export {
  noKnown,
  type Doubt,
  type Draft,
  type DraftArticle,
  type DraftFigure,
  type DraftUnit,
  type Known,
  type KnownName,
  type Mention,
} from './types'

export { hitKinds, isUnderstood, type AbroadHit, type HitKind, type SearchAnswer, type SearchHit } from './answer'
export { createSearchClient, type SearchClient, type SearchState } from './client'
export { highlight, type Piece } from './highlight'

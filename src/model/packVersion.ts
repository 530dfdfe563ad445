import type { SearchPack } from './pack'

/**
 * Raised when the form of a pack changes so that older code could not read it. Apart from the schemas, which a start
 * does not need.
 */
export const packSchemaVersion = 8

/** What search knows of people's words where their pack is not there, or not yet. */
export const nothingAsked: SearchPack = { asked: {}, index: {} }

/** Raised when the form of a pack changes so that older code could not read it. Apart from the schemas, which a start does not need. */
export const packSchemaVersion = 3

export { SupersededError, guardSchema, schemaTable, whenSuperseded, type SchemaRow } from './guard'
export { StorageBlockedError, StorageRefusedError, openDatabase, whenBlocked } from './open'

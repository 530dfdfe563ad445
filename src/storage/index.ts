export { SupersededError, guardSchema, schemaTable, whenSuperseded, type SchemaRow, type Superseded } from './guard'
export { StorageBlockedError, StorageRefusedError, lateAnswerOf, openDatabase, whenBlocked } from './open'
export {
  deviceStorage,
  guardedStorage,
  parsed,
  pastTime,
  storedKey,
  windowStorage,
  type GuardedStorage,
  type StoredKey,
} from './guarded'

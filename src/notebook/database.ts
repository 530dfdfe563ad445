import Dexie, { type Table } from 'dexie'
import { guardSchema, schemaTable } from '../storage'
import type { Saved } from './saved'

/** The person's own database. No update of the library touches it; every published version block stays for ever. */
export class NotebookDatabase extends Dexie {
  saved!: Table<Saved, string>

  constructor(name = 'notebook') {
    super(name)
    this.version(1).stores({ saved: 'id, savedAt' })
    this.version(2).stores(schemaTable)
    guardSchema(this, this.verno)
  }
}

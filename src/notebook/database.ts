import Dexie, { type Table } from 'dexie'
import { guardSchema, schemaTable } from '../storage'
import type { Attachment, Bytes } from './attachments'
import type { List } from './savedLists'
import { toVersion2, type KeptCopy } from './migrate'
import type { Saved } from './saved'
import type { OwnText } from './texts'
import type { StoredVisit } from './visits'

/** The person's own database. No update of the library touches it; every published version block stays for ever. */
export class NotebookDatabase extends Dexie {
  saved!: Table<Saved, string>
  lists!: Table<List, string>
  visits!: Table<StoredVisit, string>
  attachments!: Table<Attachment, string>
  /** Full bytes and small pictures by attachment id; read one at a time. */
  contents!: Table<Bytes, string>
  thumbnails!: Table<Bytes, string>
  /** Official texts the person opened, each whole in one row. */
  texts!: Table<OwnText, string>
  /** What stood here before a migration, until it has proved whole. */
  copies!: Table<KeptCopy, number>

  constructor(name = 'notebook') {
    // Strict durability: a write is done once the disk has it, not once the system knows of it. Words are few and dear.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ saved: 'id, savedAt' })
    this.version(2)
      .stores({
        ...schemaTable,
        lists: 'id',
        visits: 'id, at',
        attachments: 'id, visit',
        contents: 'id',
        thumbnails: 'id',
        copies: 'version',
      })
      .upgrade(toVersion2)
    this.version(3).stores({ texts: 'id, addedAt' })
    guardSchema(this, this.verno)
  }
}

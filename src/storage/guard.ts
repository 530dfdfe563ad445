import type { DBCore, DBCoreTransaction, Dexie } from 'dexie'

/** The one row of `schema` in each database: the form its rows are in. */
export interface SchemaRow {
  key: 'schema'
  version: number
}

/** Every guarded database has this table. */
export const schemaTable = { schema: 'key' }

/** Newer code has written into this database; this window must not. */
export class SupersededError extends Error {
  constructor(
    readonly found: number,
    readonly own: number,
  ) {
    super(`schema ${found} is newer than ${own}`)
    this.name = 'SupersededError'
  }
}

/**
 * Why this window may write no more: the rows are in a form that only newer code knows, or another window is upgrading
 * the database right now.
 */
export type Superseded = 'newer' | 'window'
let superseded: Superseded | undefined
const listeners = new Set<(why: Superseded) => void>()

/** Calls back once newer code has taken over the databases of this origin, or at once when it already has. */
export function whenSuperseded(listener: (why: Superseded) => void) {
  if (superseded) listener(superseded)
  else listeners.add(listener)
}
function supersede(why: Superseded) {
  if (superseded) return
  superseded = why
  for (const listener of listeners) listener(why)
  listeners.clear()
}
/** A row that somebody has spoilt tells nothing. */
const versionIn = (row: SchemaRow | undefined): number | undefined =>
  Number.isInteger(row?.version) ? row?.version : undefined

/**
 * Keeps old code out of rows in a newer form. Dexie opens a database that newer code has upgraded without a word (PR
 * #1880), and reopens one that was closed for an upgrade, so the form is written down in the database itself and looked
 * up when it is opened and inside every write. A write that comes too late rejects with {@link SupersededError}.
 * @param own form of the rows this code writes; raise it when older code could not read them
 */
export function guardSchema(database: Dexie, own: number) {
  const refuse = (version: number | undefined) => {
    if (version === undefined || version <= own) return
    supersede('newer')
    throw new SupersededError(version, own)
  }
  database.use({ stack: 'dbcore', name: 'schema-guard', create: (core) => guarded(core, refuse) })
  database.on(
    'ready',
    () =>
      database
        .table<SchemaRow>('schema')
        .get('schema')
        .then((row) => {
          // Where the row cannot be read, the database itself tells; Dexie counts its versions in tens.
          refuse(versionIn(row) ?? (row && Math.floor(database.backendDB().version / 10)))
          return row?.version === own
            ? undefined
            : database.table('schema').put({ key: 'schema', version: own } satisfies SchemaRow)
        }),
    true,
  )
  database.on('versionchange', ({ newVersion }) => {
    // Another window upgrades or deletes: this one stays closed, or Dexie would open it again at the next call.
    database.close({ disableAutoOpen: true })
    if (newVersion) supersede('window')
    return false
  })
}

function guarded(core: DBCore, refuse: (version: number | undefined) => void): DBCore {
  const checked = new WeakMap<DBCoreTransaction, Promise<void>>()
  const check = (trans: DBCoreTransaction) => {
    const before = checked.get(trans)
    if (before) return before
    const now: Promise<void> = core
      .table('schema')
      .get({ trans, key: 'schema' })
      .then((row: SchemaRow | undefined) => refuse(versionIn(row)))
    checked.set(trans, now)
    return now
  }
  return {
    ...core,
    transaction: (tables, mode, options) =>
      core.transaction(
        mode === 'readwrite' && !tables.includes('schema') ? [...tables, 'schema'] : tables,
        mode,
        options,
      ),
    table(name) {
      const table = core.table(name)
      if (name === 'schema') return table
      return { ...table, mutate: (request) => check(request.trans).then(() => table.mutate(request)) }
    },
  }
}

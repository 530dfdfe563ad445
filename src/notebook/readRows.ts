import type { Table } from 'dexie'
import * as v from 'valibot'

/** A stored row that cannot be read. It stays where it is, and is offered to the person as a file. */
export interface SetAside {
  table: string
  row: unknown
}

/**
 * Reads the rows of a table one by one through their schema: a spoilt one is set aside and takes none of the others
 * with it.
 */
export function sortOut<Schema extends v.GenericSchema>(
  table: string,
  rows: readonly unknown[],
  schema: Schema,
): { rows: v.InferOutput<Schema>[]; aside: SetAside[] } {
  const good: v.InferOutput<Schema>[] = []
  const aside: SetAside[] = []
  for (const row of rows) {
    const read = v.safeParse(schema, row)
    if (read.success) good.push(read.output)
    else aside.push({ table, row })
  }
  return { rows: good, aside }
}

export const readRows = async <Schema extends v.GenericSchema>(table: Table<unknown, never>, schema: Schema) =>
  sortOut(table.name, await table.toArray(), schema)

import type { Page } from '@playwright/test'
import type { Manifest, PlanPack, SharedPack } from '../../src/model/pack'
import { builtFile } from './host'

/** A database as some older version of the app left it: native version, stores with their indices, rows. */
export interface PastDatabase {
  name: string
  version: number
  stores: Record<
    string,
    { keyPath?: string; autoIncrement?: boolean; indices?: Record<string, boolean>; rows: unknown[] }
  >
}

/** The first library: packs of form 1, whose search keys knew no mentions. */
export function firstLibrary(): PastDatabase {
  const manifest = JSON.parse(builtFile('packs/manifest.json')) as Manifest
  const packs = manifest.packs.map(({ kind, file }) => ({
    kind,
    content: JSON.parse(builtFile(`packs/${file}`)) as unknown,
  }))
  const shared = packs.find(({ kind }) => kind === 'shared')!.content as SharedPack
  const plans = packs.filter(({ kind }) => kind === 'plan').map(({ content }) => content as PlanPack)
  const measures = plans.flatMap((pack) => pack.measures)
  const { characters, words, traditional } = shared.searchKeys
  const list = (rows: unknown[], indices: Record<string, boolean> = { id: true }) => ({
    autoIncrement: true,
    indices,
    rows,
  })
  return {
    name: 'library',
    version: 10,
    stores: {
      plans: list(plans.map(({ plan }) => plan)),
      measures: list(measures, { id: true, plan: false }),
      enterpriseTypes: list(shared.enterpriseTypes),
      needs: list(shared.needs),
      places: list(shared.places, { id: true, kind: false }),
      routes: list(shared.routes),
      units: list(shared.units),
      indicators: list(shared.indicators),
      terms: list(shared.terms),
      moved: list([], { from: true }),
      searchKeys: list([{ characters, words, traditional }], {}),
      meta: {
        keyPath: 'key',
        rows: [
          {
            key: 'installed',
            version: 'first',
            schema: 1,
            installedAt: '2026-01-01T00:00:00.000Z',
            packs: manifest.packs,
            measureCount: measures.length,
          },
        ],
      },
    },
  }
}

/** The first notebook, with one note. */
export const firstNotebook = (note: string): PastDatabase => ({
  name: 'notebook',
  version: 10,
  stores: {
    saved: {
      keyPath: 'id',
      indices: { savedAt: false },
      rows: [
        {
          id: 'measure:cs2022/16',
          title: { zh: '人民币结算', en: 'Renminbi', fr: 'Renminbi' },
          note,
          savedAt: '2026-01-01T00:00:00.000Z',
          changedAt: '2026-01-01T00:00:00.000Z',
        },
      ],
    },
  },
})

/** The second notebook, before texts could be opened: one note in the first list. */
export function secondNotebook(note: string): PastDatabase {
  const {
    name,
    stores: { saved },
  } = firstNotebook(note)
  const table = (keyPath: string, rows: unknown[] = [], indices: Record<string, boolean> = {}) => ({
    keyPath,
    indices,
    rows,
  })
  return {
    name,
    version: 20,
    stores: {
      saved: { ...saved!, rows: saved!.rows.map((row) => ({ ...(row as object), clock: {} })) },
      schema: table('key', [{ key: 'schema', version: 2 }]),
      lists: table('id', [
        { id: 'default', name: '', items: ['measure:cs2022/16'], createdAt: '2026-01-01T00:00:00.000Z', clock: {} },
      ]),
      visits: table('id', [], { at: false }),
      attachments: table('id', [], { visit: false }),
      contents: table('id'),
      thumbnails: table('id'),
      copies: table('version'),
    },
  }
}

/**
 * Creates it in the page's origin. The page must not be the app: any file of the host will do. With `hold` the
 * connection stays open whatever comes.
 */
export async function seed(page: Page, database: PastDatabase, hold = false) {
  await page.evaluate(
    ([{ name, version, stores }, keep]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version)
        request.onerror = () => reject(request.error ?? new Error('not opened'))
        request.onupgradeneeded = () => {
          for (const [table, { keyPath, autoIncrement, indices = {}, rows }] of Object.entries(stores)) {
            const store = request.result.createObjectStore(table, {
              ...(keyPath && { keyPath }),
              ...(autoIncrement && { autoIncrement }),
            })
            for (const [index, unique] of Object.entries(indices)) store.createIndex(index, index, { unique })
            for (const row of rows) store.add(row)
          }
        }
        request.onsuccess = () => {
          if (keep) Reflect.set(globalThis, `held-${name}`, request.result)
          else request.result.close()
          resolve()
        }
      }),
    [database, hold] as const,
  )
}

/** Lets go of a database that was held. */
export const letGo = (page: Page, name: string) =>
  page.evaluate((held) => (Reflect.get(globalThis, `held-${held}`) as IDBDatabase).close(), name)

/** All rows of a table, read past the app. */
export const rowsOf = (page: Page, name: string, table: string) =>
  page.evaluate(
    ([database, store]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open(database)
        request.onerror = () => reject(request.error ?? new Error('not opened'))
        request.onsuccess = () => {
          const all = request.result.transaction(store).objectStore(store).getAll()
          all.onsuccess = () => {
            request.result.close()
            resolve(all.result)
          }
        }
      }),
    [name, table] as const,
  )
